# only the last sample is left
# names: last_row_only


def dense(X, W, b):
    for x in X:
        z = x @ W + b
    return z
