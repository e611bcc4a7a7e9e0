# tuple (trailing comma)
# names: in_tuple


def recommended(activation):
    if activation in ("sigmoid", "tanh"):
        return ("xavier",)
    if activation == "relu":
        return ("he",)
    raise ValueError
