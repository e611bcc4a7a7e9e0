# ^ is not the power in Python
# names: caret


def square(x):
    return x ^ 2
