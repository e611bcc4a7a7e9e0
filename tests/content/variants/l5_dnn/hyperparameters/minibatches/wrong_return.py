# return instead of yield
# names: first_batch_only


def minibatches(X, Y, batch_size, rng):
    idx = rng.permutation(len(X))
    for i in range(0, len(X), batch_size):
        return X[idx[i : i + batch_size]], Y[idx[i : i + batch_size]]
