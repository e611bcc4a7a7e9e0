# Python lists and whole numbers


def gate_weights(gate):
    if gate == "AND":
        return [2, 2], -3
    if gate == "OR":
        return [2, 2], -1
    if gate == "NAND":
        return [-2, -2], 3
    raise ValueError(gate)
