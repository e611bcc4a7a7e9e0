# each number drawn by itself, in another order

import numpy as np


def init_params(rng):
    b2 = np.array([rng.normal()])
    W2 = np.array([[rng.normal()], [rng.normal()]])
    b1 = np.array([rng.normal() for _ in range(2)])
    W1 = np.array([[rng.normal(), rng.normal()], [rng.normal(), rng.normal()]])
    return {"W2": W2, "b1": b1, "b2": b2, "W1": W1}
