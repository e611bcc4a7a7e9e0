import time

import numpy as np


def double(x):
    time.sleep(0.5)
    return 2 * np.asarray(x)
