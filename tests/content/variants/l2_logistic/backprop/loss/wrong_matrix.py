# a (1, 1) matrix
# names: -


def loss(A2, Y):
    e = A2 - Y
    return e.T @ e / (2 * len(e))
