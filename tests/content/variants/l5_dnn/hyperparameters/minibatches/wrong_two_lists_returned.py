# two lists returned
# names: two_lists


def minibatches(X, Y, batch_size, rng):
    p = rng.permutation(len(X))
    xs = [X[p[i : i + batch_size]] for i in range(0, len(X), batch_size)]
    ys = [Y[p[i : i + batch_size]] for i in range(0, len(X), batch_size)]
    return xs, ys
