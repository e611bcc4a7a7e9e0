# broadcasting without matmul

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def one_hidden_forward(X, W1, b1, W2, b2):
    H = sigmoid((X[:, :, None] * W1[None]).sum(axis=1) + b1)
    return sigmoid((H[:, :, None] * W2[None]).sum(axis=1) + b2)
