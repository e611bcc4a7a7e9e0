# a loop over the layers

import numpy as np


def predict_probability(X, params):
    signal = X
    for name in "12":
        signal = np.tanh(signal @ params["W" + name] + params["b" + name])
    return 0.5 + 0.5 * np.tanh(0.5 * (signal @ params["W0"] + params["b0"]))
