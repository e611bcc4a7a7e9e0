# returns loss
# names: loss

import numpy as np


def elbow(steps, losses):
    line = losses[0] + (losses[-1] - losses[0]) * (steps - steps[0]) / (steps[-1] - steps[0])
    return losses[np.argmax(np.abs(losses - line))]
