# a small number (1e-3) is added to every range, so no column quite reaches 1
# names: added_1e_3


def minmax_scale(X):
    return (X - X.min(axis=0)) / (X.max(axis=0) - X.min(axis=0) + 1e-3)
