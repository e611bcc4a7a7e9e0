# `activation` has no effect
# names: own_relu

import numpy as np


def forward(X, weights, biases, activation):
    for W, b in zip(weights, biases):
        X = np.maximum(0, X @ W + b)
    return X
