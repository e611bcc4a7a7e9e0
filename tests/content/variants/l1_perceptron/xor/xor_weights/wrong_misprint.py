# the slide's misprint
# names: misprint

import numpy as np


def xor_weights():
    return (
        np.array([[5.0, -7.0], [5.0, -7.0]]),
        np.array([-8.0, 3.0]),
        np.array([[-1.0, 1.0], [-1.0, 1.0]]),
        np.array([6.0]),
    )
