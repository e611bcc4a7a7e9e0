# only sample
# names: rows_as_inputs

import numpy as np


def perceptron(x, w, b):
    z = 0
    for i in range(len(x)):
        z += x[i] * w[i]
    return 1 / (1 + np.exp(-(z + b)))
