# slice one short
# names: one_row_short


def minibatches(X, Y, batch_size, rng):
    p = rng.permutation(len(X))
    for i in range(0, len(X), batch_size):
        b = p[i : i + batch_size - 1]
        yield X[b], Y[b]
