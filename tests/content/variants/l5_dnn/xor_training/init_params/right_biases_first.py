# each number drawn for itself, biases first

import numpy as np


def init_params(rng):
    draw = lambda *shape: np.array([rng.normal() for _ in range(int(np.prod(shape)))]).reshape(shape)
    b1, b2 = draw(2), draw(1)
    return {"W2": draw(2, 1), "W1": draw(2, 2), "b2": b2, "b1": b1}
