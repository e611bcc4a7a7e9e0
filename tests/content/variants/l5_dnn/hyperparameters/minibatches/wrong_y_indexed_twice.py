# Y indexed twice
# names: targets_twice


def minibatches(X, Y, batch_size, rng):
    p = rng.permutation(len(X))
    X, Y = X[p], Y[p]
    for i in range(0, len(X), batch_size):
        yield X[i : i + batch_size], Y[p[i : i + batch_size]]
