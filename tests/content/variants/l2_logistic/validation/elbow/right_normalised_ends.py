# normalised perpendicular ends

import numpy as np


def elbow(steps, losses):
    s = np.asarray(steps, float); l = np.asarray(losses, float)
    s = (s - s[0]) / (s[-1] - s[0]); l = (l - l[-1]) / (l[0] - l[-1])
    p, q = np.array([s[0], l[0]]), np.array([s[-1], l[-1]])
    d = [abs((q[0] - p[0]) * (p[1] - b) - (p[0] - a) * (q[1] - p[1])) / np.hypot(*(q - p)) for a, b in zip(s, l)]
    return steps[int(np.argmax(d))]
