# norm
# names: root

import numpy as np


def squared_error(P, T):
    return np.linalg.norm(P - T)
