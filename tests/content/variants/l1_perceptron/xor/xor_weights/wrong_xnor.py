# XNOR
# names: inverted

import numpy as np


def xor_weights():
    W1 = np.array([[12.0, -12.0], [-12.0, 12.0]])
    return W1, np.array([-6.0, -6.0]), np.array([[-12.0], [-12.0]]), np.array([6.0])
