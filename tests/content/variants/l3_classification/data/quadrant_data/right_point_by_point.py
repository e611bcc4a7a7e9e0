# lists, one point at a time, blocks interleaved

import numpy as np


def quadrant_data(rng):
    X, T = [], []
    for _ in range(30):
        for a in (-7.0, 7.0):
            for b in (-7.0, 7.0):
                X.append([rng.normal(a, 18**0.5), rng.normal(b, 18**0.5)])
                T.append([1 if a * b > 0 else 0])
    return X, T
