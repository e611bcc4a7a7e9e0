# it works for single numbers only
# names: numbers_only


def leaky_relu(z, slope=0.1):
    return max(slope * z, z)
