# nearest to the corner
# names: nearest_corner

import numpy as np


def elbow(steps, losses):
    x = (steps - steps.min()) / (steps.max() - steps.min())
    y = (losses - losses.min()) / (losses.max() - losses.min())
    return steps[np.argmin(x**2 + y**2)]
