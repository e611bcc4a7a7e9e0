def double(x):
    return ("x" * 10**12, 9**9**9, (0,) * 10**12)
