# crossing
# names: some_crossing

import numpy as np


def overshoots(path, minimum=0.0):
    d = np.asarray(path) - minimum
    return bool((d * d[0] < 0).any())
