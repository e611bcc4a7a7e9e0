# table


T = {(0, 0): 0, (0, 1): 0, (1, 0): 0, (1, 1): 1}


def AND(x1, x2):
    return T[x1, x2]
