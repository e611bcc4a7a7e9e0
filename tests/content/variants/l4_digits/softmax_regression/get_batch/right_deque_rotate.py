# deque rotate

from collections import deque


def get_batch(X, T, size, i):
    d = deque(range(len(X)))
    d.rotate(-(i * size))
    rows = []
    for _ in range(size):
        rows.append(d[0])
        d.rotate(-1)
    return X[rows], T[rows]
