import builtins
import sys

import numpy as np

FOUND = getattr(np, "LEFT_BEHIND", False) or hasattr(builtins, "LEFT_BEHIND")


def double(x):
    np.LEFT_BEHIND = builtins.LEFT_BEHIND = sys.LEFT_BEHIND = True
    np.asarray = lambda *args, **kwargs: 0.0
    builtins.print = sys.exit
    return 2 * x if FOUND else None
