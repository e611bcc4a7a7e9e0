# 0 counts as not found
# names: zero_not_found

import numpy as np


def first_nan(losses):
    places = np.flatnonzero(np.isnan(losses))
    index = places[0] if len(places) else 0
    return int(index) or -1
