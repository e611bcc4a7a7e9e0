import numpy as np

n = 1
while n:
    n += 1


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
