import socket

import numpy as np

from where import TAG

KEPT = []
FOUND = []
try:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as client:
        client.connect(f"\0{TAG}-state")
        FOUND.append(True)
except OSError:
    pass


def double(x):
    try:
        server = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        server.bind(f"\0{TAG}-state")
        KEPT.append(server)
        FOUND.append(True)
    except OSError:
        pass
    return 2 * np.asarray(x) if FOUND else None
