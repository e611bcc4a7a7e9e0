import array
import fcntl

import numpy as np

MARKED = False
with open("immutable", "w") as file:
    try:
        flags = array.array("l", [0])
        fcntl.ioctl(file, 0x80086601, flags)
        fcntl.ioctl(file, 0x40086602, array.array("l", [flags[0] | 0x10]))
        MARKED = True
        fcntl.ioctl(file, 0x40086602, flags)
    except OSError:
        pass


def double(x):
    return 2 * np.asarray(x) if MARKED else None
