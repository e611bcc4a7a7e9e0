# some of the output layer's weights have the wrong sign
# names: output_weights_sign

import numpy as np


def xor_weights():
    return np.array([[5., -7.], [5., -7.]]), np.array([-8., 3.]), np.array([[11.], [11.]]), np.array([6.])
