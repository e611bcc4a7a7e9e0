# it works for single numbers only, as float(), int() and the functions of math do
# names: math_only

import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))
