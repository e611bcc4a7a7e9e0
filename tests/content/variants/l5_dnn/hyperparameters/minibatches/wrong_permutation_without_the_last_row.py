# permutation without the last row
# names: last_row_lost


def minibatches(X, Y, batch_size, rng):
    p = rng.permutation(len(X) - 1)
    for i in range(0, len(X), batch_size):
        b = p[i : i + batch_size]
        yield X[b], Y[b]
