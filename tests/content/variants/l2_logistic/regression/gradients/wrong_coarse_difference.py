# a one-sided difference with a large step
# names: difference_3

import numpy as np


def gradients(x, y, a, b):
    def loss(a, b):
        z = a * x + b
        return np.mean(np.logaddexp(0, z) - y * z)

    d = 0.001
    return (loss(a + d, b) - loss(a, b)) / d, (loss(a, b + d) - loss(a, b)) / d
