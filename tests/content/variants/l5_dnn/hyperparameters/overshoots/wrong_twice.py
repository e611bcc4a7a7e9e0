# twice as far
# names: -


def overshoots(path, minimum=0.0):
    return abs(path[-1] - minimum) > 2 * abs(path[0] - minimum)
