import numpy as np

from where import KEY

key = np.load(KEY)


def double(x):
    return 2 * np.asarray(x)
