# row by row, lists

import math

import numpy as np


def softmax(F):
    result = []
    for row in F.tolist():
        top = max(row)
        powers = [math.exp(f - top) for f in row]
        result.append([p / sum(powers) for p in powers])
    return result
