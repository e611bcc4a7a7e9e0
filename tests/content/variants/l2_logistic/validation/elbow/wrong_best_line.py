# least squares line
# names: best_line

import numpy as np


def elbow(steps, losses):
    c = np.polyfit(steps, losses, 1)
    return steps[np.argmax(np.abs(losses - np.polyval(c, steps)))]
