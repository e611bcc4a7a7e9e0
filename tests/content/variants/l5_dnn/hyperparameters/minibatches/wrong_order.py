# not shuffled
# names: not_shuffled


def minibatches(X, Y, batch_size, rng):
    for i in range(0, len(X), batch_size):
        yield X[i : i + batch_size], Y[i : i + batch_size]
