# class

import numpy as np


def check(rate):
    if not 0 <= rate < 1:
        raise ValueError("rate")


class Dropout:
    def __init__(self, rate, rng):
        check(rate)
        self.keep = 1 - rate
        self.rng = rng

    def __call__(self, x):
        mask = self.rng.binomial(n=1, p=self.keep, size=np.shape(x))
        return x * mask / self.keep


def dropout(x, rate, rng, training=True):
    return Dropout(rate, rng)(x) if training else x
