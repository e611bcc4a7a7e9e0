# e = 2.718
# names: few_digits_of_e

import numpy as np


def sigmoid(z):
    return 1 / (1 + 2.718 ** np.clip(-np.asarray(z, dtype=float), -500, 500))
