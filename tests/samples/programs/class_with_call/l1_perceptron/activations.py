import numpy as np


class Sigmoid:
    def __call__(self, z):
        return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(z))


sigmoid = Sigmoid()


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
