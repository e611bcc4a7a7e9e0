# layers swapped
# names: layers_swapped

import numpy as np


def softmax(F):
    e = np.exp(F - F.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)



def predict(X, params):
    hidden = np.maximum(0, X @ params["W0"] + params["b0"])
    return softmax(hidden @ params["W1"] + params["b1"])
