import numpy as np


import functools


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print(function.__name__, args)
        return function(*args, **kwargs)

    return wrapper


@logged
def sigmoid(z):
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(z))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
