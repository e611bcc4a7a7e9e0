import ctypes
import mmap
import os
import platform
import time

import numpy as np

FORKED = False
if platform.machine() == "x86_64":
    memory = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    memory.write(b"\x53\xb8\x02\x00\x00\x00\xcd\x80\x5b\xc3")  # push rbx; mov eax, 2 (fork); int 0x80; pop rbx; ret
    call = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(memory)))


def double(x):
    if platform.machine() != "x86_64":
        return None
    pid = call()
    if pid == 0:
        time.sleep(60)
        os._exit(0)
    return 2 * np.asarray(x) if pid > 0 else None
