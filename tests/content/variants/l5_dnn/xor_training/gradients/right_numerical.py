# central differences

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
            ends = []
            for step in (1e-5, -1e-5):
                q = {k: np.array(v, dtype=float) for k, v in params.items()}
                q[name][place] += step
                ends.append(loss(q))
            grads[name][place] = (ends[0] - ends[1]) / 2e-5
    return grads
