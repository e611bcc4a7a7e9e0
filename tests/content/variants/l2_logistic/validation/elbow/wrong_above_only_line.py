# no abs (above)
# names: above_only_line

import numpy as np


def elbow(steps, losses):
    line = losses[0] + (losses[-1] - losses[0]) * (steps - steps[0]) / (steps[-1] - steps[0])
    return steps[np.argmax(losses - line)]
