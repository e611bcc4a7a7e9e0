# b2 missing
# names: no_second_bias

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def predict_probability(X, params):
    h1 = np.tanh(X @ params["W1"] + params["b1"])
    h2 = np.tanh(h1 @ params["W2"])
    return sigmoid(h2 @ params["W0"] + params["b0"])
