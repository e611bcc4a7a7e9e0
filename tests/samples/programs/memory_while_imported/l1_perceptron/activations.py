import numpy as np

TABLE = [list(range(10_000)) for _ in range(100_000)]


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
