# one row short
# names: one_row_short


def get_batch(X, T, size, i):
    rows = [k % len(X) for k in range(i * size, (i + 1) * size - 1)]
    return X[rows], T[rows]
