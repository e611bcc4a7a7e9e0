# sigmoids
# names: sigmoid_output

import numpy as np


def predict(X, params):
    hidden = np.maximum(0, X @ params["W1"] + params["b1"])
    return 1 / (1 + np.exp(-(hidden @ params["W0"] + params["b0"])))
