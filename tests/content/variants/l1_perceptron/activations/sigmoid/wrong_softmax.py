# softmax over everything
# names: softmax

import numpy as np


def sigmoid(z):
    e = np.exp(z)
    return e / e.sum()
