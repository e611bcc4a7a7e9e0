import ctypes


def double(x):
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    for _ in range(40):
        place = libc.malloc(ctypes.c_size_t(32 << 20))
        if not place:
            raise MemoryError
        ctypes.memset(place, 1, 32 << 20)
    return 0.0
