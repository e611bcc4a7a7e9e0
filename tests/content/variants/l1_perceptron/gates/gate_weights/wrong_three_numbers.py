# w1, w2, b instead of (w, b)
# names: -


def gate_weights(gate):
    if gate == "AND":
        return 1.0, 1.0, -1.5
    if gate == "OR":
        return 1.0, 1.0, -0.5
    if gate == "NAND":
        return -1.0, -1.0, 1.5
    raise ValueError(gate)
