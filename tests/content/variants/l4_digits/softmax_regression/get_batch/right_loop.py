# rows one by one, lists


def get_batch(X, T, size, i):
    xs, ts = [], []
    k = i * size
    while len(xs) < size:
        xs.append(X[k % len(X)])
        ts.append(T[k % len(T)])
        k += 1
    return [xs, ts]
