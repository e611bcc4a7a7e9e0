# with replacement
# names: with_replacement


def minibatches(X, Y, batch_size, rng):
    for i in range(0, len(X), batch_size):
        b = rng.choice(len(X), min(batch_size, len(X) - i))
        yield X[b], Y[b]
