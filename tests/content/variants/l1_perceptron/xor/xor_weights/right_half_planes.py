# each hidden unit for one of the two inputs that count

import numpy as np


def xor_weights():
    return np.array([[10., -10.], [-10., 10.]]), np.array([-5., -5.]), np.array([[20.], [20.]]), np.array([-10.])
