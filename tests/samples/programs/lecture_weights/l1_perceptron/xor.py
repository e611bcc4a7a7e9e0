import numpy as np


def xor_weights():
    return np.array([[-2.0, 2.0], [-2.0, 2.0]]), np.array([3.0, -1.0]), np.array([[1.0], [1.0]]), np.array([-1.0])
