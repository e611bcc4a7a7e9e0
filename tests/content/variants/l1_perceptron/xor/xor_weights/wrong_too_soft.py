# half as large as needed
# names: too_soft

import numpy as np


def xor_weights():
    return (
        np.array([[2.5, -3.5], [2.5, -3.5]]),
        np.array([-4.0, 1.5]),
        np.array([[-5.5], [-5.5]]),
        np.array([3.0]),
    )
