# bias outside hidden only
# names: hidden_bias_outside

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def one_hidden_forward(X, W1, b1, W2, b2):
    return sigmoid((sigmoid(X @ W1) + b1) @ W2 + b2)
