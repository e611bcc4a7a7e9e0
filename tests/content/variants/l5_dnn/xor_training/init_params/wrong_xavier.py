# Xavier weights, normal biases
# names: scaled

import numpy as np


def init_params(rng):
    return {
        "W1": rng.normal(size=(2, 2)) / np.sqrt(2),
        "b1": rng.normal(size=2),
        "W2": rng.normal(size=(2, 1)) / np.sqrt(2),
        "b2": rng.normal(size=1),
    }
