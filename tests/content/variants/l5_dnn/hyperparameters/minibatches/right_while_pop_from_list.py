# while, pop from list


def minibatches(X, Y, batch_size, rng):
    idx = list(range(X.shape[0]))
    rng.shuffle(idx)
    while idx:
        take, idx = idx[:batch_size], idx[batch_size:]
        yield (X[take], Y[take])
