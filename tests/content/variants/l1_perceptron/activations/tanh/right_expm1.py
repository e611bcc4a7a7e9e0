# np.expm1 of -2|z|, with the sign put back

import numpy as np


def tanh(z):
    a = np.expm1(-2 * np.abs(z))
    return np.copysign(-a / (2 + a), z)
