# vectors: what is left beside the projection

import numpy as np


def elbow(steps, losses):
    points = np.column_stack([steps, losses]).astype(float)
    direction = points[-1] - points[0]
    direction /= np.linalg.norm(direction)
    to_first = points - points[0]
    beside = to_first - np.outer(to_first @ direction, direction)
    return steps[np.argmax(np.linalg.norm(beside, axis=1))]
