# second to last
# names: last_but_one


def overshoots(path, minimum=0.0):
    return bool(abs(path[-2] - minimum) > abs(path[0] - minimum))
