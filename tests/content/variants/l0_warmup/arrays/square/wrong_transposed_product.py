# `x @ x.T` is a matrix product, not the square of each element
# names: transposed_product


def square(x):
    return x @ x.T
