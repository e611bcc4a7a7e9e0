# start not multiplied
# names: one_row_further


def minibatches(X, Y, batch_size, rng):
    p = rng.permutation(len(X))
    for k in range(-(-len(X) // batch_size)):
        b = p[k : k + batch_size]
        yield X[b], Y[b]
