# tile repeat

import numpy as np


def probability_grid(predict, low, high, n):
    a = low + (high - low) * np.arange(n) / max(n - 1, 1)
    pts = np.empty((n * n, 2))
    pts[:, 0] = np.tile(a, n)
    pts[:, 1] = np.repeat(a, n)
    p = np.asarray(predict(pts))
    out = np.empty((n, n))
    for r in range(n):
        out[r] = p[r * n : (r + 1) * n, 0]
    return out
