# e is written with too few digits (2.718)
# names: few_digits_of_e

import numpy as np


def tanh(z):
    z = np.clip(z, -300, 300)
    e = 2.718
    return (e ** z - e ** -z) / (e ** z + e ** -z)
