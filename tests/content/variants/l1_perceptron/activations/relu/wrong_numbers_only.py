# it works for single numbers only
# names: numbers_only


def relu(z):
    return max(0, z)
