# standardised
# names: standardised

import numpy as np


def xavier_init(rng, n_in, n_out):
    W = rng.standard_normal((n_in, n_out))
    return (W - W.mean()) / W.std() * (1 / np.sqrt(n_in))
