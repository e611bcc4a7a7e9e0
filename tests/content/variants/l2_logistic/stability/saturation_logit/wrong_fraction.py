# not whole
# names: not_whole

import numpy as np


def saturation_logit(dtype):
    return float(-np.log(np.finfo(dtype).eps / 2))
