# numpy ceil as int

import numpy as np


def iterations_per_epoch(n, batch_size):
    return int(np.ceil(n / batch_size))
