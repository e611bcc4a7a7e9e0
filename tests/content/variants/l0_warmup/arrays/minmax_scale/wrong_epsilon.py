# a small number in the denominator
# names: small_number_added


def minmax_scale(X):
    low, high = X.min(axis=0), X.max(axis=0)
    return (X - low) / (high - low + 1e-8)
