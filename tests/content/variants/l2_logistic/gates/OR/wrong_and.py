# the bias of AND
# names: and


def OR(x1, x2):
    return int(0.5 * x1 + 0.5 * x2 - 0.7 > 0)
