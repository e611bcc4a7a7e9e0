# mean over samples
# names: mean_of_samples

import numpy as np


def squared_error(P, T):
    return np.mean(np.sum((P - T) ** 2, axis=1))
