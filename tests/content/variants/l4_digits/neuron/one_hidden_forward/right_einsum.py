# einsum, tanh

import numpy as np


def one_hidden_forward(X, W1, b1, W2, b2):
    s = lambda z: (1 + np.tanh(z / 2)) / 2
    return s(np.einsum("nh,hk->nk", s(np.einsum("nd,dh->nh", X, W1) + b1), W2) + b2)
