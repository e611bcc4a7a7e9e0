# adds into its arguments
# names: -


def dense(X, W, b):
    b += X @ W
    return b
