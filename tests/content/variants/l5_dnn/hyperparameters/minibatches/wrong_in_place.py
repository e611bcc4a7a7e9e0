# X and Y shuffled in place
# names: in_place


def minibatches(X, Y, batch_size, rng):
    idx = rng.permutation(len(X))
    X[:] = X[idx]
    Y[:] = Y[idx]
    for i in range(0, len(X), batch_size):
        yield X[i : i + batch_size], Y[i : i + batch_size]
