# only the first sample is computed
# names: first_row_only


def dense(X, W, b):
    for x in X:
        return x @ W + b
