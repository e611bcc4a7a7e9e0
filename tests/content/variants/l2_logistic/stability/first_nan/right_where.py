# np.where

import numpy as np


def first_nan(losses):
    places = np.where(np.isnan(losses))[0]
    if len(places) == 0:
        return -1
    return places[0]
