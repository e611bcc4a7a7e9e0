# scaled biases
# names: scale_on_biases

import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def predict_probability(X, params):
    Z1 = np.tanh(X @ params["W1"] + params["b1"] * X.mean())
    Z2 = np.tanh(Z1 @ params["W2"] + params["b2"] * X.mean())
    return sigmoid(Z2 @ params["W0"] + params["b0"] * X.mean())
