# ignores the activation that it is given
# names: own_tanh

import numpy as np


def forward(X, weights, biases, activation):
    for W, b in zip(weights, biases):
        X = np.tanh(X @ W + b)
    return X
