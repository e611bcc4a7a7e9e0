# half the sum
# names: -


def AND(x1, x2):
    return (x1 + x2) / 2
