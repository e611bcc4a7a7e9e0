import mmap


def double(x):
    kept = [mmap.mmap(-1, 64 << 20, flags=mmap.MAP_SHARED | mmap.MAP_ANONYMOUS) for _ in range(12)]
    for area in kept:
        for start in range(0, len(area), 1 << 20):
            area[start : start + (1 << 20)] = b"x" * (1 << 20)
    return 0.0
