# permutation


def minibatches(X, Y, batch_size, rng):
    idx = rng.permutation(X.shape[0])
    for i in range(0, X.shape[0], batch_size):
        yield X[idx[i : i + batch_size]], Y[idx[i : i + batch_size]]
