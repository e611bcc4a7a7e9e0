# the products are averaged over the inputs
# names: averaged


def dense(X, W, b):
    return X @ W / X.shape[1] + b
