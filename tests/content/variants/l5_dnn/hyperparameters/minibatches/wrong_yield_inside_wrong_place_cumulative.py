# yield inside wrong place, cumulative
# names: growing


def minibatches(X, Y, batch_size, rng):
    p = rng.permutation(len(X))
    for i in range(0, len(X), batch_size):
        b = p[: i + batch_size]
        yield X[b], Y[b]
