# None when there is none
# names: none_when_none

import numpy as np


def first_nan(losses):
    for i, v in enumerate(losses):
        if np.isnan(v):
            return i
