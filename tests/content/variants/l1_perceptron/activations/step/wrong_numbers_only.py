# an if on the whole array
# names: numbers_only


def step(z):
    return 1 if z > 0 else 0
