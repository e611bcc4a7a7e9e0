# curvature
# names: plain_second_difference

import numpy as np


def elbow(steps, losses):
    return steps[np.argmax(np.diff(losses, n=2)) + 1]
