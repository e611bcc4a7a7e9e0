# first row missing
# names: first_row_lost


def minibatches(X, Y, batch_size, rng):
    p = rng.permutation(len(X))
    for i in range(1, len(X), batch_size):
        b = p[i : i + batch_size]
        yield X[b], Y[b]
