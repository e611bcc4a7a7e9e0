# numbered 0, 1, 2
# names: named_order

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def predict_probability(X, params):
    h1 = np.tanh(X @ params["W0"] + params["b0"])
    h2 = np.tanh(h1 @ params["W1"] + params["b1"])
    return sigmoid(h2 @ params["W2"] + params["b2"])
