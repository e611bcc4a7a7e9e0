# range one short
# names: single_row_lost


def minibatches(X, Y, batch_size, rng):
    p = rng.permutation(len(X))
    for i in range(0, len(X) - 1, batch_size):
        b = p[i : i + batch_size]
        yield X[b], Y[b]
