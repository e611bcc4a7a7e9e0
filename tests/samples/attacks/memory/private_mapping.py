import mmap


def double(x):
    area = mmap.mmap(-1, 900 << 20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    for start in range(0, len(area), 1 << 20):
        area[start : start + (1 << 20)] = b"x" * (1 << 20)
    return 0.0
