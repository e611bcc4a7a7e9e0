# T label index all rows
# names: every_pair

import numpy as np


def cross_entropy(P, T):
    return -np.sum(np.log(np.clip(P[:, T.argmax(axis=1)], 1e-12, 1)))
