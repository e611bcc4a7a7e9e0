# whole numbers are truncated
# names: truncated

import numpy as np


def leaky_relu(z, slope=0.1):
    result = np.array(z)
    result[result < 0] = slope * result[result < 0]
    return result
