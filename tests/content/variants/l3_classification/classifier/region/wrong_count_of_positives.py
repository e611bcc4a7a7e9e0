# count of positives
# names: count_of_positives

import numpy as np


def region(z):
    return (z > 0).sum(axis=1)
