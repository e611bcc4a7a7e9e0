import socket

import numpy as np

from where import UDP

try:
    with socket.socket(type=socket.SOCK_DGRAM) as client:
        SENT = client.sendto(b"secret", ("127.0.0.1", UDP))
except OSError:
    SENT = 0


def double(x):
    return None
