# OR and NAND, joined by AND; lists


def xor_weights():
    W1 = [[20.0, -20.0], [20.0, -20.0]]
    b1 = [-10.0, 30.0]
    W2 = [[20.0], [20.0]]
    b2 = [-30.0]
    return W1, b1, W2, b2
