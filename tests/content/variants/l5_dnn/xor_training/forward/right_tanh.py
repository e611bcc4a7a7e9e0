# the sigmoid by tanh, einsum for the product

import numpy as np


def forward(X, params):
    for i in "12":
        X = 0.5 * (1 + np.tanh(0.5 * (np.einsum("nd,dm->nm", X, params["W" + i]) + params["b" + i])))
    return X
