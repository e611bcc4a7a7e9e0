import numpy as np


cache = {}


def sigmoid(z):
    key = np.asarray(z).tobytes(), np.shape(z), np.asarray(z).dtype
    if key not in cache:
        cache[key] = 0.5 + 0.5 * np.tanh(0.5 * np.asarray(z))
    return cache[key]


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
