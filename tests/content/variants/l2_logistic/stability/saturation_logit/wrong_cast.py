# converted at the end
# names: rounded_at_the_end

import numpy as np


def saturation_logit(dtype):
    z = 0
    while dtype(1) - dtype(1 / (1 + np.exp(-float(z)))) != 0:
        z += 1
    return z
