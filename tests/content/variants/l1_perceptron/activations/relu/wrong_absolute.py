# absolute value
# names: absolute


def relu(z):
    return abs(z)
