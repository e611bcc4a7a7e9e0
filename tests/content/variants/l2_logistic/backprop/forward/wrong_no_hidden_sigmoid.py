# linear hidden
# names: no_hidden_sigmoid

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(X, params):
    W1, b1, W2, b2 = params['W1'], params['b1'], params['W2'], params['b2']
    A1 = X @ W1 + b1
    return A1, sigmoid(A1 @ W2 + b2)
