# an activation too many
# names: sigmoid

import numpy as np


def dense(X, W, b):
    return 1 / (1 + np.exp(-(X @ W + b)))
