# class

import numpy as np


class Model:
    def __init__(self, a, b):
        self.a, self.b = a, b
    def __call__(self, x):
        return np.reciprocal(1 + np.exp(-self.a * x - self.b))


def hypothesis(x, a, b):
    return Model(a, b)(x)
