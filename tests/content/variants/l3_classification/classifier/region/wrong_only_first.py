# return inside the loop
# names: first_row_only

import numpy as np


def region(z):
    for a, b in z:
        if a > 0:
            return 1 if b > 0 else 4
        return 2 if b > 0 else 3
