# sigmoids
# names: sigmoid_hidden

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def predict_probability(X, params):
    h1 = sigmoid(X @ params["W1"] + params["b1"])
    h2 = sigmoid(h1 @ params["W2"] + params["b2"])
    return sigmoid(h2 @ params["W0"] + params["b0"])
