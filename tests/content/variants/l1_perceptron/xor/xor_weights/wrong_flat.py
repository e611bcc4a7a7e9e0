# W2 and b2 in other shapes
# names: flat_output_weights

import numpy as np


def xor_weights():
    return (
        np.array([[5.0, -7.0], [5.0, -7.0]]),
        np.array([-8.0, 3.0]),
        np.array([-11.0, -11.0]),
        6.0,
    )
