# capitals
# names: capitals


def recommended(activation):
    if activation in ("sigmoid", "tanh"):
        return "Xavier"
    if activation == "relu":
        return "He"
    raise ValueError(activation)
