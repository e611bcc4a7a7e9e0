# 0 / 0 in constant columns
# names: constant_nan


def minmax_scale(X):
    low, high = X.min(axis=0), X.max(axis=0)
    return (X - low) / (high - low)
