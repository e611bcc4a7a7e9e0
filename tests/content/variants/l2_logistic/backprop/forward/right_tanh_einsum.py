# tanh einsum

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(X, params):
    W1, b1, W2, b2 = params['W1'], params['b1'], params['W2'], params['b2']
    s = lambda z: 0.5 * (1 + np.tanh(z / 2))
    A1 = s(np.einsum('ni,ij->nj', X, W1) + b1)
    return A1, s(np.einsum('nj,jk->nk', A1, W2) + b2)
