# shuffled separately
# names: shuffled_apart


def minibatches(X, Y, batch_size, rng):
    X, Y = rng.permutation(X), rng.permutation(Y)
    for i in range(0, len(X), batch_size):
        yield X[i : i + batch_size], Y[i : i + batch_size]
