# that is built from z / (1 + |z|), another s-shaped curve
# names: softsign

import numpy as np


def sigmoid(z):
    return 0.5 * (z / (1 + np.abs(z))) + 0.5
