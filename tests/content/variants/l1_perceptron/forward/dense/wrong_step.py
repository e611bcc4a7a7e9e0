# a step function is applied
# names: step


def dense(X, W, b):
    return (X @ W + b > 0).astype(int)
