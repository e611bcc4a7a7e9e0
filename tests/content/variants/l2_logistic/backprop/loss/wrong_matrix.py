# a (1, 1) matrix
# names: matrix


def loss(A2, Y):
    e = A2 - Y
    return e.T @ e / (2 * len(e))
