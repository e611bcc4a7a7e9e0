# sample by sample updates (SGD)
# names: sample_by_sample

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient_step(X, T, W1, b1, W2, b2, learning_rate):
    for x, t in zip(X, T):
        h = sigmoid(x @ W1 + b1)
        p = sigmoid(h @ W2 + b2)
        d2 = 2 * (p - t) * p * (1 - p)
        d1 = W2 @ d2 * h * (1 - h)
        W1 = W1 - learning_rate * np.outer(x, d1)
        b1 = b1 - learning_rate * d1
        W2 = W2 - learning_rate * np.outer(h, d2)
        b2 = b2 - learning_rate * d2
    return W1, b1, W2, b2
