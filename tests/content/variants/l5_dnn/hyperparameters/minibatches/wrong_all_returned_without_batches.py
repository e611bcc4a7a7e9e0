# all returned without batches
# names: whole_arrays


def minibatches(X, Y, batch_size, rng):
    p = rng.permutation(len(X))
    return X[p], Y[p]
