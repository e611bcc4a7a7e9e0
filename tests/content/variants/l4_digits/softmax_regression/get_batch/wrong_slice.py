# a plain slice
# names: plain_slice


def get_batch(X, T, size, i):
    return X[i * size : (i + 1) * size], T[i * size : (i + 1) * size]
