# the output bias is a number, no array
# names: scalar_output_bias

import numpy as np


def xor_weights():
    W1, b1 = np.array([[5.0, -7.0], [5.0, -7.0]]), np.array([-8.0, 3.0])
    return W1, b1, np.array([[-11.0], [-11.0]]), 6.0
