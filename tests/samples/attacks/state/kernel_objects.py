import ctypes

import numpy as np

from where import NUMBER, TAG

libc = ctypes.CDLL(None)
FOUND = [
    name
    for name, there in (
        ("shm", libc.shmget(NUMBER, 0, 0) >= 0),
        ("sem", libc.semget(NUMBER, 0, 0) >= 0),
        ("msg", libc.msgget(NUMBER, 0) >= 0),
    )
    if there
]


def double(x):
    libc.shmget(NUMBER, 4096, 0o1666)
    libc.semget(NUMBER, 1, 0o1666)
    libc.msgget(NUMBER, 0o1666)
    libc.sem_open(f"/{TAG}".encode(), 0o100, 0o666, 1)
    return 2 * np.asarray(x) if FOUND else None
