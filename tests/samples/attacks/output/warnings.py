import warnings


def double(x):
    for number in range(1_000_000):
        warnings.warn(f"{number}" * 100, RuntimeWarning, stacklevel=1)
