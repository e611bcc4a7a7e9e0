# any growth
# names: some_step

import numpy as np


def overshoots(path, minimum=0.0):
    d = np.abs(path - minimum)
    return bool(np.any(np.diff(d) > 0))
