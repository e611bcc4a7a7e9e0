# line through origin
# names: through_origin

import numpy as np


def elbow(steps, losses):
    m = (losses[-1] - losses[0]) / (steps[-1] - steps[0])
    return steps[np.argmax(np.abs(losses - m * steps))]
