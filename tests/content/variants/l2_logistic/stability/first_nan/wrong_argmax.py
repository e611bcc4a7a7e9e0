# argmax without a check
# names: zero_when_none

import numpy as np


def first_nan(losses):
    return int(np.argmax(np.isnan(losses)))
