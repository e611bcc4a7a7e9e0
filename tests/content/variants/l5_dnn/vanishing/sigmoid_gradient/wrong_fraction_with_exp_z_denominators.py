# fraction with exp(z) denominators
# names: square_inside

import numpy as np


def sigmoid_gradient(z):
    return np.exp(-z) / (1 + np.exp(-z) ** 2)
