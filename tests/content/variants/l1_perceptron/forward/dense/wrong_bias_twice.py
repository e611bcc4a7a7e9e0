# the bias is added twice
# names: bias_twice


def dense(X, W, b):
    return X @ W + 2 * b
