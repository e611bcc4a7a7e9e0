# ^ is not the power in Python
# names: -


def square(x):
    return x ^ 2
