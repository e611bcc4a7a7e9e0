import ctypes
import mmap
import os
from multiprocessing import shared_memory

import numpy as np

from where import NUMBER, TAG

MADE = []
libc = ctypes.CDLL(None)


def double(x):
    if not MADE:
        try:
            memory = shared_memory.SharedMemory(TAG, create=True, size=1 << 20)
            MADE.append(memory)
        except OSError:
            pass
        if libc.shmget(NUMBER, 1 << 20, 0o1666) >= 0:
            MADE.append("System V")
        try:
            number = os.memfd_create("hidden")
            os.ftruncate(number, 256 << 20)
            MADE.append(mmap.mmap(number, 256 << 20))
        except OSError:
            pass
    return 2 * np.asarray(x) if MADE else None
