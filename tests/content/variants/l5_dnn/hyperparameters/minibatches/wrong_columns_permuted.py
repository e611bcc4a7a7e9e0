# columns permuted
# names: columns_apart


def minibatches(X, Y, batch_size, rng):
    X = rng.permuted(X, axis=0)
    for i in range(0, len(X), batch_size):
        yield X[i : i + batch_size], Y[i : i + batch_size]
