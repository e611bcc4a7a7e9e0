# the same first batch
# names: first_rows_again


def minibatches(X, Y, batch_size, rng):
    p = rng.permutation(len(X))
    for i in range(0, len(X), batch_size):
        b = p[: min(batch_size, len(X) - i)]
        yield X[b], Y[b]
