# z is cut off at -5 and 5, where the curve is not yet flat enough
# names: cut_at_five

import numpy as np


def tanh(z):
    z = np.clip(z, -5, 5)
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
