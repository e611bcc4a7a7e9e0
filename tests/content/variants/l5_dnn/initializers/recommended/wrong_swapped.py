# swapped
# names: swapped


def recommended(activation):
    if activation in ("sigmoid", "tanh"):
        return "he"
    if activation == "relu":
        return "xavier"
    raise ValueError(activation)
