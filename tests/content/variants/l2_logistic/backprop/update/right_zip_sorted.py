# zip sorted

import numpy as np


def update(params, grads, learning_rate):
    return dict((k, np.subtract(params[k], np.multiply(learning_rate, grads[k]))) for k in sorted(params))
