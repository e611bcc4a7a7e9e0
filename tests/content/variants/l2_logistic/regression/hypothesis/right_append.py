# a loop that appends

import numpy as np


def hypothesis(x, a, b):
    out = []
    for i in range(len(x)):
        z = a * x[i] + b
        out.append(1.0 / (1.0 + np.exp(-z)))
    return np.array(out)
