# last batch dropped
# names: last_batch_dropped


def minibatches(X, Y, batch_size, rng):
    idx = rng.permutation(len(X))
    for i in range(len(X) // batch_size):
        b = idx[i * batch_size : (i + 1) * batch_size]
        yield X[b], Y[b]
