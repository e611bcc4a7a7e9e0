# squared Frobenius norm

import numpy as np


def squared_error(P, T):
    return np.linalg.norm(P - T) ** 2
