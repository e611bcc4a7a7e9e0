# -log eps
# names: epsilon_up

import numpy as np


def saturation_logit(dtype):
    return int(np.ceil(-np.log(np.finfo(dtype).eps)))
