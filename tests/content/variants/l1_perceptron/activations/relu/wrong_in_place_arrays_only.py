# a mask on the array itself, which fails for single numbers
# names: in_place


def relu(z):
    z[z < 0] = 0
    return z
