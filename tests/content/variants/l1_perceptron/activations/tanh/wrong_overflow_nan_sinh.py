# for large |z| sinh and cosh both become infinite, and infinity over infinity is nan
# names: overflow_nan_sinh

import numpy as np


def tanh(z):
    return np.sinh(z) / np.cosh(z)
