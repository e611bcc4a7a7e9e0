# x1 alone
# names: first_input


def AND(x1, x2):
    return int(x1 > 0)
