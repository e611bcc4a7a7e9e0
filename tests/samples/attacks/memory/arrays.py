import numpy as np


def double(x):
    return [np.ones(4_000_000) for _ in range(60)]
