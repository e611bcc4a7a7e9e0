# no b1
# names: no_hidden_bias

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def predict_probability(X, params, scale=1.0, activation=np.tanh):
    z = activation(X @ params["W1"])
    return sigmoid(z @ params["W0"] + params["b0"] * scale)
