# softmax over everything
# names: whole_table

import numpy as np


def softmax(F):
    e = np.exp(F - F.max())
    return e / e.sum()



def predict(X, params):
    hidden = np.maximum(0, X @ params["W1"] + params["b1"])
    return softmax(hidden @ params["W0"] + params["b0"])
