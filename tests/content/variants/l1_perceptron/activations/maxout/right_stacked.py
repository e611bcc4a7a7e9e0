# both maps at once, then the maximum over the axis that counts them

import numpy as np


def maxout(x, W1, b1, W2, b2):
    both = np.einsum("nd,kdm->knm", x, np.stack([W1, W2])) + np.stack([b1, b2])[:, None, :]
    return both.max(axis=0)
