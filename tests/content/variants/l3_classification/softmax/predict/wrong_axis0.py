# softmax down the columns
# names: columns

import numpy as np


def softmax(F):
    e = np.exp(F - F.max(axis=0))
    return e / e.sum(axis=0)



def predict(X, params):
    hidden = np.maximum(0, X @ params["W1"] + params["b1"])
    return softmax(hidden @ params["W0"] + params["b0"])
