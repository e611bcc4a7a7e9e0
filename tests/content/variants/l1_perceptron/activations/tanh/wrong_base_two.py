# the base of the powers is 2
# names: base_two

import numpy as np


def tanh(z):
    z = np.clip(z, -300, 300)
    return (2.0 ** z - 2.0 ** -z) / (2.0 ** z + 2.0 ** -z)
