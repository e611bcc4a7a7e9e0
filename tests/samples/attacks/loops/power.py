def double(x):
    return 7**80_000_000
