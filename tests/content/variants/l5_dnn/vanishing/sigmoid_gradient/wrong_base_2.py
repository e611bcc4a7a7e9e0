# base 2
# names: base_two


def sigmoid_gradient(z):
    s = 1 / (1 + 2.0**-z)
    return s * (1 - s)
