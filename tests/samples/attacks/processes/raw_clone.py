import ctypes
import os
import platform
import struct
import time

import numpy as np

libc = ctypes.CDLL(None)
NUMBERS = {"x86_64": (57, 58), "aarch64": ()}[platform.machine()]
CLONE = {"x86_64": 56, "aarch64": 220}[platform.machine()]
MADE = []


def child(result):
    if result == 0:
        time.sleep(60)
        os._exit(0)
    if result > 0:
        MADE.append(result)


def double(x):
    if not MADE:
        for number in NUMBERS[:1]:
            child(libc.syscall(number))
        for flags in (17, 0, 0x8000 | 17, 0x80000000 | 17):
            child(libc.syscall(CLONE, flags, None, None, None, None))
        arguments = ctypes.create_string_buffer(struct.pack("<11Q", 0, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0), 88)
        child(libc.syscall(435, arguments, 88))
    return 2 * np.asarray(x) if MADE else None
