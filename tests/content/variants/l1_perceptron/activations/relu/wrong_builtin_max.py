# the built-in max does not compare arrays
# names: -


def relu(z):
    return max(0, z)
