# the point-line formula

import numpy as np


def elbow(steps, losses):
    x1, y1, x2, y2 = steps[0], losses[0], steps[-1], losses[-1]
    d = np.abs((y2 - y1) * steps - (x2 - x1) * losses + x2 * y1 - y2 * x1) / np.hypot(y2 - y1, x2 - x1)
    return steps[int(d.argmax())]
