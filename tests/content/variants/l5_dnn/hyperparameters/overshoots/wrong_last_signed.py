# last signed
# names: last_signed


def overshoots(path, minimum=0.0):
    return bool(path[-1] - minimum > abs(path[0] - minimum))
