# start wrapped, end cut
# names: cut


def get_batch(X, T, size, i):
    s = i * size % len(X)
    return X[s : s + size], T[s : s + size]
