# smallest loss
# names: smallest_loss

import numpy as np


def elbow(steps, losses):
    return steps[np.argmin(losses)]
