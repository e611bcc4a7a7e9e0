import numpy as np


def twice(function):
    def wrapper(*args, **kwargs):
        function(*args, **kwargs)
        return function(*args, **kwargs)

    return wrapper


@twice
def sigmoid(z):
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(z))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
