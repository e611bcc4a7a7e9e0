# the first step is taken for 0
# names: from_zero

import numpy as np


def elbow(steps, losses):
    line = losses[0] + (losses[-1] - losses[0]) * steps / steps[-1]
    return steps[np.argmax(np.abs(losses - line))]
