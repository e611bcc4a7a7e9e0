# loops lists

import numpy as np


import math
def predict_probability(X, params):
    def layer(v, W, b, f):
        return [f(sum(v[i] * W[i][j] for i in range(len(v))) + b[j]) for j in range(len(b))]
    return [layer(layer(layer(x, params["W1"], params["b1"], math.tanh), params["W2"], params["b2"], math.tanh), params["W0"], params["b0"], lambda a: 1 / (1 + math.exp(-a))) for x in X]
