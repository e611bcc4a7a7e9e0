# tanh from the sigmoid, single precision

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def tanh(z):
    return 2 * sigmoid(2 * z) - 1


def predict_probability(X, params):
    p = {k: np.float32(v) for k, v in params.items()}
    return sigmoid(tanh(tanh(np.float32(X) @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"]) @ p["W0"] + p["b0"])
