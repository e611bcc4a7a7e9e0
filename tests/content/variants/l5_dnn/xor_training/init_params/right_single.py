# single precision

import numpy as np


def init_params(rng):
    def draw(*shape):
        return rng.standard_normal(shape, dtype=np.float32)

    return dict(W1=draw(2, 2), b1=draw(2), W2=draw(2, 1), b2=draw(1))
