# no sum
# names: not_summed

import numpy as np


def hypothesis(X, w, b):
    return 1 / (1 + np.exp(-(X * w + b)))
