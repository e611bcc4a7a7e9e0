def double(x):
    return [["x" * 90_000] * 1000] * 1000
