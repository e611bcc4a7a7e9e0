# nested lists

import math


def predict(X, W, b):
    result = []
    for x in X:
        z = [sum(float(x[i]) * float(W[i][j]) for i in range(len(W))) + float(b[j]) for j in range(len(b))]
        m = max(z)
        e = [math.exp(v - m) for v in z]
        result.append([v / sum(e) for v in e])
    return result
