# NumPy's Heaviside function with 0 at 0

import numpy as np


def step(z):
    return np.heaviside(z, 0)
