# last full batch (moved back)
# names: last_rows




def get_batch(X, T, size, i):
    s = i * size % len(X)
    if s + size > len(X):
        s = len(X) - size
    return X[s:s + size], T[s:s + size]
