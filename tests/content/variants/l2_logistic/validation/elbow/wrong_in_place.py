# the losses are moved so that the first one is 0, in the caller's array
# names: in_place

import numpy as np


def elbow(steps, losses):
    steps = np.asarray(steps, dtype=float)
    dx, dy = steps[-1] - steps[0], losses[-1] - losses[0]
    losses -= losses[0]
    return steps[np.argmax(np.abs(dx * losses - dy * (steps - steps[0])))]
