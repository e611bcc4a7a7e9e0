# the hidden layer and W2 would do
# names: output_bias

import numpy as np


def xor_weights():
    return np.array([[5., -7.], [5., -7.]]), np.array([-8., 3.]), np.array([[-11.], [-11.]]), np.array([-8.])
