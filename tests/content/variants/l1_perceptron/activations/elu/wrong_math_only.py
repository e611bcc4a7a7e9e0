# it works for single numbers only, as float(), int() and the functions of math do
# names: math_only

import math

import numpy as np


def elu(z, alpha=1.0):
    return np.where(z >= 0, z, alpha * (math.exp(z) - 1))
