# one range for the matrix
# names: whole_matrix


def minmax_scale(X):
    return (X - X.min()) / (X.max() - X.min())
