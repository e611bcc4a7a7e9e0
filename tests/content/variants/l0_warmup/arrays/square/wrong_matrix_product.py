# the matrix product
# names: matrix_product


def square(x):
    return x @ x
