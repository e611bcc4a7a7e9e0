# that is half of the square
# names: halved


def square(x):
    return x ** 2 / 2
