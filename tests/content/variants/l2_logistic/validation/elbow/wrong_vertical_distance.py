# returns distance
# names: vertical_distance

import numpy as np


def elbow(steps, losses):
    line = losses[0] + (losses[-1] - losses[0]) * (steps - steps[0]) / (steps[-1] - steps[0])
    return np.max(np.abs(losses - line))
