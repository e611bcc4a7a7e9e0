# start instead of distance
# names: start_itself


def overshoots(path, minimum=0.0):
    return bool(abs(path[-1] - minimum) > path[0])
