# substring
# names: part_of_name


def recommended(activation):
    if "relu" in activation:
        return "he"
    if activation in ("sigmoid", "tanh"):
        return "xavier"
    raise ValueError(activation)
