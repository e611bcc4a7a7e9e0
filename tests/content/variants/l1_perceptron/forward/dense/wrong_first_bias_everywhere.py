# the first bias is added everywhere
# names: first_bias_everywhere


def dense(X, W, b):
    return X @ W + b[0]
