# the largest drop
# names: largest_drop

import numpy as np


def elbow(steps, losses):
    return steps[np.argmax(losses[:-1] - losses[1:]) + 1]
