# ranges below 1 are not scaled, as if such a column were constant
# names: narrow_ranges


def minmax_scale(X):
    lo, w = X.min(axis=0), X.max(axis=0) - X.min(axis=0)
    w[w < 1] = 1
    return (X - lo) / w
