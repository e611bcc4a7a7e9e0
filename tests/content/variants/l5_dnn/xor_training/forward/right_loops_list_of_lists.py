# loops, list of lists

import math
import numpy as np


def forward(X, params):
    def s(z):
        return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))

    W1, b1, W2, b2 = (params[k] for k in ("W1", "b1", "W2", "b2"))
    out = []
    for x in X:
        h = [s(x[0] * W1[0][j] + x[1] * W1[1][j] + b1[j]) for j in range(2)]
        out.append([s(h[0] * W2[0][0] + h[1] * W2[1][0] + b2[0])])
    return np.array(out)
