# start signed
# names: start_signed


def overshoots(path, minimum=0.0):
    return bool(abs(path[-1] - minimum) > path[0] - minimum)
