# the slide's formula literally
# names: slide_sign

import numpy as np


def hypothesis(x, a, b):
    return 1 / (1 + np.e ** (-a * x + b))
