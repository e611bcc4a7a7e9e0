# e is written with too few digits (2.718)
# names: few_digits_of_e


def s(z):
    return 1 / (1 + 2.718 ** (-z))
def xor_network(X, W1, b1, W2, b2):
    return s(s(X @ W1 + b1) @ W2 + b2)
