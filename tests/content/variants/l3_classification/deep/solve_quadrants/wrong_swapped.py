# targets exchanged
# names: targets_swapped

import numpy as np


def solve_quadrants(rng):
    return {
        "W1": np.array([[1.0, 0.0], [0.0, 1.0]]),
        "b1": np.zeros(2),
        "W2": np.array([[2.0, -2.0], [2.0, -2.0]]),
        "b2": np.array([-2.0, -2.0]),
        "W0": np.array([[-4.0], [-4.0]]),
        "b0": np.array([-4.0]),
    }
