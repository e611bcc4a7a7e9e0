# subtracts after abs, one side only
# names: minimum_once


def overshoots(path, minimum=0.0):
    return bool(abs(path[-1] - minimum) > abs(path[0]))
