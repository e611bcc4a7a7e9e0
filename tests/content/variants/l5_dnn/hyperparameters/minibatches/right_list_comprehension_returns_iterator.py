# list comprehension returns iterator


def minibatches(X, Y, batch_size, rng):
    n = X.shape[0]
    p = rng.choice(n, size=n, replace=False)
    return iter([(X[p[i : i + batch_size]], Y[p[i : i + batch_size]]) for i in range(0, n, batch_size)])
