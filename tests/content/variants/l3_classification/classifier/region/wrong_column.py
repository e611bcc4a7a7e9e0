# (n, 1)
# names: column

import numpy as np


def region(z):
    return np.array([[1 if b > 0 else 4] if a > 0 else [2 if b > 0 else 3] for a, b in z])
