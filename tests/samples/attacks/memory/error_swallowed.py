def double(x):
    kept = []
    size = 1 << 30
    while True:
        try:
            kept.append(bytearray(size))
        except MemoryError:
            size = max(size // 2, 1)
