# base 10
# names: base_ten


def sigmoid_gradient(z):
    s = 1 / (1 + 10.0 ** (-z))
    return s * (1 - s)
