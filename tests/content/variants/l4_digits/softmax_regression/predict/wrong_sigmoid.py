# sigmoid
# names: sigmoid

import numpy as np


def predict(X, W, b):
    return 0.5 * (1 + np.tanh((X @ W + b) / 2))
