# an OR
# names: or_gate

import numpy as np


def xor_weights():
    return (
        np.array([[9.0, 9.0], [9.0, 9.0]]),
        np.array([-4.0, -4.0]),
        np.array([[9.0], [9.0]]),
        np.array([-8.0]),
    )
