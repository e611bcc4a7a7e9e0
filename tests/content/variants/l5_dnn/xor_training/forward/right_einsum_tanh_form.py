# einsum, tanh form

import numpy as np


def forward(X, params):
    s = lambda z: 0.5 * (1 + np.tanh(z / 2))
    H = s(np.einsum("ni,ij->nj", X, params["W1"]) + params["b1"])
    return s(np.einsum("nj,jk->nk", H, params["W2"]) + params["b2"])
