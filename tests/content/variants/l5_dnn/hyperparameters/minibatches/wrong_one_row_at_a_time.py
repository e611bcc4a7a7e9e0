# one row at a time
# names: single_rows


def minibatches(X, Y, batch_size, rng):
    for i in rng.permutation(len(X)):
        yield X[i], Y[i]
