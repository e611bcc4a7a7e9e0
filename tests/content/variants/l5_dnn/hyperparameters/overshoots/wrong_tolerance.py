# tolerance
# names: margin


def overshoots(path, minimum=0.0):
    return bool(abs(path[-1] - minimum) > abs(path[0] - minimum) + 0.01)
