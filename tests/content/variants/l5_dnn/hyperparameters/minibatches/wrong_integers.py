# random numbers for each batch
# names: with_replacement


def minibatches(X, Y, batch_size, rng):
    idx = rng.integers(0, len(X), len(X))
    for i in range(0, len(X), batch_size):
        yield X[idx[i : i + batch_size]], Y[idx[i : i + batch_size]]
