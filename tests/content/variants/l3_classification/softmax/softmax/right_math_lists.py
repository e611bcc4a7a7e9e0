# math lists

import numpy as np


import math
def softmax(F):
    result = []
    for row in np.asarray(F).tolist():
        top = max(row)
        e = [math.exp(v - top) for v in row]
        s = math.fsum(e)
        result.append([v / s for v in e])
    return result
