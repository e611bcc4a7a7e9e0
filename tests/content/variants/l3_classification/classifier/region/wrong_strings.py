# signs as text
# names: -

import numpy as np


def region(z):
    return ["①" if a > 0 and b > 0 else "②" if b > 0 else "③" if a < 0 else "④" for a, b in z]
