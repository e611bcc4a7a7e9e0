# x1 + x2
# names: inputs_added


def OR(x1, x2):
    return x1 + x2
