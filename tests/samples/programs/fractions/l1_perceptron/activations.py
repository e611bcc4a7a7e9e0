import numpy as np


from fractions import Fraction


def sigmoid(z):
    return [Fraction(float(1 / (1 + np.exp(-value)))) for value in np.ravel(z)]


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
