# for very negative z numerator and denominator both become infinite, and infinity over infinity is nan
# names: overflow_nan_negative

import numpy as np


def tanh(z):
    return (1 - np.exp(-2 * z)) / (1 + np.exp(-2 * z))
