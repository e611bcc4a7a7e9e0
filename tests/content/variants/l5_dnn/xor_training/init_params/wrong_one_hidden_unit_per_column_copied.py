# one hidden unit per column copied
# names: same_numbers

import numpy as np


def init_params(rng):
    c = rng.standard_normal((2, 1))
    return {
        "W1": np.hstack([c, c]),
        "b1": rng.standard_normal(2),
        "W2": rng.standard_normal((2, 1)),
        "b2": rng.standard_normal(1),
    }
