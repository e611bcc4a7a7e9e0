# batches shuffled, rows not
# names: whole_batches


def minibatches(X, Y, batch_size, rng):
    n = -(-len(X) // batch_size)
    order = [*rng.permutation(n - 1), n - 1]
    for k in order:
        yield X[k * batch_size : (k + 1) * batch_size], Y[k * batch_size : (k + 1) * batch_size]
