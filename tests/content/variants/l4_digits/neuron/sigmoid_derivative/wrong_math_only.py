# math.exp only
# names: math_only

import math


def sigmoid_derivative(z):
    s = 1 / (1 + math.exp(-z))
    return s * (1 - s)
