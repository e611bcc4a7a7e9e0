# exponentials only
# names: not_divided

import numpy as np


def softmax(F):
    return np.exp(F)
