# random sample in each step
# names: drawn_anew


def minibatches(X, Y, batch_size, rng):
    for i in range(0, len(X), batch_size):
        b = rng.choice(len(X), size=min(batch_size, len(X) - i), replace=False)
        yield X[b], Y[b]
