# the built-in max does not compare arrays
# names: numbers_only


def relu(z):
    return max(0, z)
