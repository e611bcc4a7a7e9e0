# drawn in double precision, kept as lists of single-precision numbers

import numpy as np


def init_params(rng):
    draw = lambda *shape: rng.standard_normal(shape).astype(np.float32).tolist()
    return {"W1": draw(2, 2), "b1": draw(2), "W2": draw(2, 1), "b2": draw(1)}
