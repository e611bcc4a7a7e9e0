# argmax with a check

import numpy as np


def first_nan(losses):
    mask = np.isnan(losses)
    return int(mask.argmax()) if mask.any() else -1
