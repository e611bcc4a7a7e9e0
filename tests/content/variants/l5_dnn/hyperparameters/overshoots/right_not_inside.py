# not inside the interval


def overshoots(path, minimum=0.0):
    r = abs(float(path[0]) - minimum)
    return not (-r <= float(path[-1]) - minimum <= r)
