# prints
# names: -

import numpy as np


def accuracy(y, h):
    print(np.mean((h > 0.5) == y))
