# the sign of a product

import numpy as np


def accuracy(P, T):
    return float(((P - 0.5) * (T - 0.5) > 0).mean())
