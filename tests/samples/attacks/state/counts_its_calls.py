import numpy as np

CALLS = []


def double(x):
    CALLS.append(1)
    return 2 * np.asarray(x) if len(CALLS) <= 3 else np.zeros_like(x)
