import fcntl
import os
import signal

import numpy as np

from where import SENTINEL

SENT = []
read, write = os.pipe()
try:
    fcntl.fcntl(read, fcntl.F_SETOWN, SENTINEL)
    fcntl.fcntl(read, fcntl.F_SETSIG, signal.SIGTERM)
    fcntl.fcntl(read, fcntl.F_SETFL, os.O_ASYNC)
    os.write(write, b"x")
    SENT.append(True)
except OSError:
    pass


def double(x):
    return 2 * np.asarray(x) if SENT else None
