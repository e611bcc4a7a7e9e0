def double(x):
    raise ValueError("x" * 10_000_000)
