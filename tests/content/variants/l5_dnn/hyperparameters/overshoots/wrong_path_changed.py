# path changed
# names: in_place


def overshoots(path, minimum=0.0):
    path -= minimum
    return bool(abs(path[-1]) > abs(path[0]))
