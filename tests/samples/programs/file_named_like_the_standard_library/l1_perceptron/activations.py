import copy
import random

import numpy as np

random.seed(0)


def sigmoid(z):
    return 0.5 + 0.5 * np.tanh(0.5 * copy.copy(np.asarray(z)))
