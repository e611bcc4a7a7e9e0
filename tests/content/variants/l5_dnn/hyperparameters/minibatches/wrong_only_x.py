# only X shuffled
# names: targets_not_shuffled


def minibatches(X, Y, batch_size, rng):
    X = rng.permutation(X)
    for i in range(0, len(X), batch_size):
        yield X[i : i + batch_size], Y[i : i + batch_size]
