# the line over indices
# names: equal_spacing

import numpy as np


def elbow(steps, losses):
    line = np.linspace(losses[0], losses[-1], len(losses))
    return steps[np.argmax(np.abs(losses - line))]
