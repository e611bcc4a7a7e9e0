# no sigmoid
# names: no_sigmoid

import numpy as np


def predict_probability(X, params, scale=1.0, activation=np.tanh):
    z = activation(X @ params["W1"] + params["b1"] * scale)
    return z @ params["W0"] + params["b0"] * scale
