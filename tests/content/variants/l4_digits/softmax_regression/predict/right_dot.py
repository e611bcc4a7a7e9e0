# np.dot and np.add

import numpy as np


def predict(X, W, b):
    Z = np.add(np.dot(X, W), np.reshape(b, (1, -1)))
    Z = Z - np.amax(Z, axis=1).reshape(-1, 1)
    return np.exp(Z) / np.sum(np.exp(Z), axis=1).reshape(-1, 1)
