# a step that is much too large
# names: -

import numpy as np


def gradients(X, Y, params):
    def loss(q):
        h = 1 / (1 + np.exp(-(X @ q["W1"] + q["b1"])))
        p = 1 / (1 + np.exp(-(h @ q["W2"] + q["b2"])))
        return -np.mean(Y * np.log(p) + (1 - Y) * np.log(1 - p))

    grads = {}
    for name in params:
        grads[name] = np.zeros(np.shape(params[name]))
        for place in np.ndindex(np.shape(params[name])):
            q = {k: np.array(v, dtype=float) for k, v in params.items()}
            q[name][place] += 0.1
            grads[name][place] = (loss(q) - loss(params)) / 0.1
    return grads
