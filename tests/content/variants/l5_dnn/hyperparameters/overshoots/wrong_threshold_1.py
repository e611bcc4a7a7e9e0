# threshold 1
# names: one_as_bound


def overshoots(path, minimum=0.0):
    return bool(abs(path[-1] - minimum) > 1)
