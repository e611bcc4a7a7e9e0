# * instead of @
# names: elementwise


def dense(X, W, b):
    return X * W + b
