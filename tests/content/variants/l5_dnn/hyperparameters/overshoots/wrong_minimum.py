# minimum ignored
# names: minimum_ignored


def overshoots(path, minimum=0.0):
    return abs(path[-1]) > abs(path[0])
