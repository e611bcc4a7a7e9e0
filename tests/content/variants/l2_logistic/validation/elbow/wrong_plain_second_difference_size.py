# second difference
# names: plain_second_difference_size

import numpy as np


def elbow(steps, losses):
    return steps[np.argmax(np.abs(np.diff(losses, 2))) + 1]
