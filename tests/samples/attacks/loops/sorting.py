import functools


def double(x):
    return sorted(range(10**6), key=functools.cmp_to_key(lambda a, b: sum(range(100_000))))
