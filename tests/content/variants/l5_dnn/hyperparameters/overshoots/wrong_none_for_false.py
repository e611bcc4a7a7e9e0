# None for False
# names: none_for_false


def overshoots(path, minimum=0.0):
    if abs(path[-1] - minimum) > abs(path[0] - minimum):
        return True
