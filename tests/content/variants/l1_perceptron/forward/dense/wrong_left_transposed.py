# the transposed W stands on the left of X, for samples as columns
# names: left_transposed


def dense(X, W, b):
    return W.T @ X + b
