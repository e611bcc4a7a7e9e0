# the spread is divided by the root of the number of inputs as well
# names: by_fan_in

import numpy as np


def normal_init(rng, n_in, n_out, std):
    return rng.normal(0, std / np.sqrt(n_in), size=(n_in, n_out))
