# augmented

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(X, params):
    W1, b1, W2, b2 = params['W1'], params['b1'], params['W2'], params['b2']
    one = np.ones((len(X), 1))
    A1 = sigmoid(np.hstack([X, one]) @ np.vstack([W1, b1]))
    A2 = sigmoid(np.hstack([A1, one]) @ np.vstack([W2, b2]))
    return (A1, A2)
