# floor
# names: epsilon_down

import numpy as np


def saturation_logit(dtype):
    return int(-np.log(np.finfo(dtype).eps))
