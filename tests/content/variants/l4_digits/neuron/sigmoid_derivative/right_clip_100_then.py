# clip -100 then cosh

import numpy as np


def sigmoid_derivative(z):
    return 1 / (2 + 2 * np.cosh(np.clip(z, -700, 700)))
