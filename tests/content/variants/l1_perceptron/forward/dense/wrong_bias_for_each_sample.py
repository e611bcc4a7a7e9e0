# the bias is added as many times as there are samples
# names: bias_for_each_sample


def dense(X, W, b):
    return X @ W + len(X) * b
