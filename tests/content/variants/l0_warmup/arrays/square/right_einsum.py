# np.einsum with an ellipsis

import numpy as np


def square(x):
    return np.einsum('...,...->...', x, x)
