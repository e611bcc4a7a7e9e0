# substring
# names: -


def recommended(activation):
    if "relu" in activation:
        return "he"
    if activation in ("sigmoid", "tanh"):
        return "xavier"
    raise ValueError(activation)
