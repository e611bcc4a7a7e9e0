# the shifted columns are multiplied by their ranges
# names: multiplied


def minmax_scale(X):
    lo = X.min(axis=0); w = X.max(axis=0) - lo
    return (X - lo) * w
