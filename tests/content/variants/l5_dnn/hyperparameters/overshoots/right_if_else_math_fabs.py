# if else, math.fabs

import math


def overshoots(path, minimum=0.0):
    first = math.fabs(minimum - path[0])
    last = math.fabs(minimum - path[len(path) - 1])
    if last > first:
        return True
    else:
        return False
