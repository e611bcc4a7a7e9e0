# the squares come out negative
# names: negated


def square(x):
    return -x ** 2
