# no b1
# names: no_hidden_bias

import numpy as np


def softmax(F):
    e = np.exp(F - F.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)



def predict(X, params):
    hidden = np.maximum(0, X @ params["W1"])
    return softmax(hidden @ params["W0"] + params["b0"])
