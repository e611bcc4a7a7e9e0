# alpha on both sides
# names: alpha_everywhere

import numpy as np


def elu(z, alpha=1.0):
    return alpha * np.where(np.asarray(z) >= 0, z, np.exp(np.minimum(z, 0)) - 1)
