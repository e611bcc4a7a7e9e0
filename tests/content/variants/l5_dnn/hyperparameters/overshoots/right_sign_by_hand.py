# sign by hand


def overshoots(path, minimum=0.0):
    a = path[0] - minimum
    b = path[-1] - minimum
    if a < 0:
        a = -a
    if b < 0:
        b = -b
    return not (b <= a)
