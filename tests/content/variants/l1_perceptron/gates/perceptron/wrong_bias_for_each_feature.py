# the bias counts once for each feature, since it is added to every product, or to a mean instead of a sum
# names: bias_for_each_feature

import numpy as np


def perceptron(x, w, b):
    return (np.sum(x * w + b, axis=-1) > 0).astype(int)
