# both axes to [0, 1]

import numpy as np


def elbow(steps, losses):
    x = (steps - steps[0]) / (steps[-1] - steps[0])
    y = (losses - losses[0]) / (losses[-1] - losses[0])
    return steps[np.argmax(np.abs(x - y))]
