# np.random.seed, as the lecture's tf.set_random_seed
# names: own_seed

import numpy as np


def init_params(rng):
    np.random.seed(777)
    shapes = (("W1", (2, 2)), ("b1", (2,)), ("W2", (2, 1)), ("b2", (1,)))
    return {k: np.random.randn(*s) for k, s in shapes}
