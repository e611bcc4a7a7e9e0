# W2 is not a column
# names: flat_output_weights

import numpy as np


def xor_weights():
    return np.array([[5., -7.], [5., -7.]]), np.array([-8., 3.]), np.array([-11., -11.]), np.array([6.])
