# mean(d)*mean(x)
# names: product_of_means

import numpy as np


def gradients(x, y, a, b):
    d = 1 / (1 + np.exp(-(a * x + b))) - y
    return np.mean(d) * np.mean(x), np.mean(d)
