# X shuffled twice
# names: inputs_twice


def minibatches(X, Y, batch_size, rng):
    p = rng.permutation(len(X))
    X, Y = X[p], Y[p]
    for i in range(0, len(X), batch_size):
        yield X[p[i : i + batch_size]], Y[i : i + batch_size]
