# v != v


def first_nan(losses):
    for i, v in enumerate(losses):
        if v != v:
            return i
    return -1
