import socket

import numpy as np

from where import ABSTRACT, UNIX

DONE = []
for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_SEQPACKET):
    for address in (UNIX, ABSTRACT):
        try:
            with socket.socket(socket.AF_UNIX, kind) as client:
                client.connect(address)
                DONE.append(address)
        except OSError:
            continue


def double(x):
    return 2 * np.asarray(x) if DONE else None
