# argmax without any, empty handled
# names: zero_when_none_empty

import numpy as np


def first_nan(losses):
    if len(losses) == 0:
        return -1
    return int(np.isnan(losses).argmax())
