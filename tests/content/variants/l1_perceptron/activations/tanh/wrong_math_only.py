# it works for single numbers only, as float(), int() and the functions of math do
# names: math_only

import math


def tanh(z):
    return math.tanh(z)
