# first sample, return in the loop
# names: first_sample

import numpy as np


def gradients(X, T, params, scale=1.0):
    for x, t in zip(X, T):
        z = np.tanh(x @ params["W1"] + params["b1"] * scale)
        p = 1 / (1 + np.exp(-(z @ params["W0"] + params["b0"] * scale)))
        e = (p - t)[0]
        d = e * params["W0"][:, 0] * (1 - z ** 2)
        return {"W0": e * z[:, None], "b0": np.array([e * scale]), "W1": np.outer(x, d), "b1": d * scale}
