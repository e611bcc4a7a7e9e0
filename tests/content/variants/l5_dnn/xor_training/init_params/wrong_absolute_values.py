# the signs are taken away
# names: absolute

import numpy as np


def init_params(rng):
    draw = lambda *shape: np.abs(rng.standard_normal(shape))
    return {"W1": draw(2, 2), "b1": draw(2), "W2": draw(2, 1), "b2": draw(1)}
