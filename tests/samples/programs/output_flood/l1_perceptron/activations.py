import numpy as np


def sigmoid(z):
    print("z =", z)
    print("\n".join(["flood"] * 1_000_000))
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(z))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
