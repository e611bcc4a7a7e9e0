# new permutation in each step
# names: drawn_anew


def minibatches(X, Y, batch_size, rng):
    for i in range(0, len(X), batch_size):
        p = rng.permutation(len(X))
        b = p[i : i + batch_size]
        yield X[b], Y[b]
