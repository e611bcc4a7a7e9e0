# twice x
# names: doubled


def square(x):
    return x + x
