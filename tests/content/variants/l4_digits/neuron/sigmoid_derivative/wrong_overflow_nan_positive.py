# naive e^z/(1+e^z)^2
# names: overflow_nan_positive

import numpy as np


def sigmoid_derivative(z):
    return np.exp(z) / (1 + np.exp(z)) ** 2
