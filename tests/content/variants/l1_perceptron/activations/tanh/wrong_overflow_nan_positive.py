# for large positive z numerator and denominator both become infinite, and infinity over infinity is nan
# names: overflow_nan_positive

import numpy as np


def tanh(z):
    return (np.exp(2 * z) - 1) / (np.exp(2 * z) + 1)
