# reversed instead of shuffled
# names: backwards


def minibatches(X, Y, batch_size, rng):
    X, Y = X[::-1], Y[::-1]
    for i in range(0, len(X), batch_size):
        yield X[i : i + batch_size], Y[i : i + batch_size]
