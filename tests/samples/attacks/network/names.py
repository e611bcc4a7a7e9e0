import socket

import numpy as np

try:
    FOUND = socket.getaddrinfo("localhost", 80)
except OSError:
    FOUND = []


def double(x):
    return 2 * np.asarray(x) if FOUND else None
