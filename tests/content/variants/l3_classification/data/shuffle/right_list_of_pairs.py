# list of pairs

import numpy as np


def shuffle(rng, X, T):
    pairs = list(zip(X.tolist(), T.tolist()))
    rng.shuffle(pairs)
    return [p[0] for p in pairs], [p[1] for p in pairs]
