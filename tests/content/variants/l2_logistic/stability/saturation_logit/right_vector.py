# all z at once

import numpy as np


def saturation_logit(dtype):
    z = np.arange(60, dtype=dtype)
    difference = 1 - 1 / (1 + np.exp(-z))
    assert difference.dtype == dtype
    return int(np.argmax(difference == 0))
