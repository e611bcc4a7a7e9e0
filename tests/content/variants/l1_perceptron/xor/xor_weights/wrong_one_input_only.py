# the output follows only one of the two inputs
# names: one_input_only

import numpy as np


def xor_weights():
    return np.array([[10., 0.], [0., 0.]]), np.array([-5., 0.]), np.array([[20.], [0.]]), np.array([-10.])
