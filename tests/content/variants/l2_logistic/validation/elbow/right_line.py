# vertical distance from the straight line

import numpy as np


def elbow(steps, losses):
    line = np.interp(steps, [steps[0], steps[-1]], [losses[0], losses[-1]])
    return steps[np.argmax(np.abs(losses - line))]
