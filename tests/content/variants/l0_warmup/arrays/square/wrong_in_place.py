# squares the array of the caller
# names: in_place


def square(x):
    x *= x
    return x
