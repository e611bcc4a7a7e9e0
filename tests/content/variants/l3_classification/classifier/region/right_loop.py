# a loop with if

import numpy as np


def region(z):
    numbers = []
    for a, b in z:
        if a > 0 and b > 0:
            numbers.append(1)
        elif a < 0 and b > 0:
            numbers.append(2)
        elif a < 0:
            numbers.append(3)
        else:
            numbers.append(4)
    return numbers
