# list of lists

import numpy as np


def probability_grid(predict, low, high, n):
    a = np.linspace(low, high, n)
    p = predict(np.array([[a[k % n], a[k // n]] for k in range(n * n)]))
    return [[float(p[i * n + j, 0]) for j in range(n)] for i in range(n)]
