# no targets
# names: inputs_only


def minibatches(X, Y, batch_size, rng):
    idx = rng.permutation(len(X))
    for i in range(0, len(X), batch_size):
        yield X[idx[i : i + batch_size]]
