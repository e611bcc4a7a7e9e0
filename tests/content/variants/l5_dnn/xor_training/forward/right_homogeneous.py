# the bias as one more row of the matrix

import numpy as np


def forward(X, params):
    A = X
    for W, b in ((params["W1"], params["b1"]), (params["W2"], params["b2"])):
        Z = np.hstack([A, np.ones((len(A), 1))]) @ np.vstack([W, b])
        A = np.exp(-np.logaddexp(0, -Z))
    return A
