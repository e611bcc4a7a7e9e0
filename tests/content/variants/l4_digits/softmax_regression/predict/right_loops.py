# loops

import math
import numpy as np


def predict(X, W, b):
    out = []
    for x in X:
        z = [sum(float(x[i]) * float(W[i][j]) for i in range(len(x))) + float(b[j]) for j in range(len(b))]
        m = max(z)
        e = [math.exp(v - m) for v in z]
        out.append([v / sum(e) for v in e])
    return np.array(out)
