# `activation` has no effect
# names: own_sigmoid

import numpy as np


def forward(X, weights, biases, activation):
    for W, b in zip(weights, biases):
        X = 1 / (1 + np.exp(-(X @ W + b)))
    return X
