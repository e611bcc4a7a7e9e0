# standardised
# names: standardised

import numpy as np


def he_init(rng, n_in, n_out):
    W = rng.standard_normal((n_in, n_out))
    return (W - W.mean()) / W.std() * np.sqrt(2 / n_in)
