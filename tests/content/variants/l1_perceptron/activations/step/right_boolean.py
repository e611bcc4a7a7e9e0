# True and False count as 1 and 0


def step(z):
    return z > 0
