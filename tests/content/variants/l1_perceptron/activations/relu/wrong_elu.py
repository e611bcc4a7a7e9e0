# that is the ELU
# names: elu

import numpy as np


def relu(z):
    return np.where(z > 0, z, np.exp(np.minimum(z, 0)) - 1)
