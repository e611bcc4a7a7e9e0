# W transposed
# names: transposed


def dense(X, W, b):
    return X @ W.T + b
