# samples as columns inside

import numpy as np


def one_hidden_forward(X, W1, b1, W2, b2):
    H = 1 / (1 + np.exp(-(W1.T @ X.T + b1[:, None])))
    return (1 / (1 + np.exp(-(W2.T @ H + b2[:, None])))).T
