# the values are right, but an array that was given is changed on the way
# names: in_place


def dense(X, W, b):
    b += X[0] @ W
    return X @ W + b - X[0] @ W
