# difference returned
# names: difference


def overshoots(path, minimum=0.0):
    return abs(path[-1] - minimum) - abs(path[0] - minimum)
