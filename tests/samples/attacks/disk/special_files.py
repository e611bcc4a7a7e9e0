import os
import socket
import stat

import numpy as np

from where import TAG

MADE = []


def attempt(action, *args):
    try:
        action(*args)
        MADE.append(action.__name__)
    except OSError:
        pass


attempt(os.mknod, "device", 0o666 | stat.S_IFBLK, os.makedev(8, 0))
attempt(os.mknod, "null", 0o666 | stat.S_IFCHR, os.makedev(1, 3))
attempt(os.mkfifo, "pipe")
attempt(os.mkfifo, f"/tmp/{TAG}-pipe")
try:
    socket.socket(socket.AF_UNIX).bind("socket")
    MADE.append("socket")
except OSError:
    pass


def double(x):
    return 2 * np.asarray(x) if MADE else None
