# squared distances


def overshoots(path, minimum=0.0):
    first, *_, last = [*path, path[-1]]
    return bool((last - minimum) ** 2 > (first - minimum) ** 2)
