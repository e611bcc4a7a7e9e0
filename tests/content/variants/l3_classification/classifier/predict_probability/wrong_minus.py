# 1 / (1 + e^z)
# names: other_class

import numpy as np


def predict_probability(X, params, scale=1.0, activation=np.tanh):
    z = activation(X @ params["W1"] + params["b1"] * scale)
    return 1 / (1 + np.exp(z @ params["W0"] + params["b0"] * scale))
