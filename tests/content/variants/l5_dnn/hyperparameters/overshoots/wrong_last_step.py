# the last step
# names: last_step


def overshoots(path, minimum=0.0):
    return bool(abs(path[-1] - minimum) > abs(path[-2] - minimum))
