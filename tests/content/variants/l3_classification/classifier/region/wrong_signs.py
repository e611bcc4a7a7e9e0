# sign strings tuple list of pairs
# names: signs

import numpy as np


def region(z):
    return np.sign(z).astype(int)
