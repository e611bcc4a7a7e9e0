# the values are right, but in one flat row
# names: flat


def dense(X, W, b):
    return (X @ W + b).flatten()
