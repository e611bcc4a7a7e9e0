# no distances
# names: signed


def overshoots(path, minimum=0.0):
    return path[-1] > path[0]
