# Exception
# names: plain_exception


def recommended(activation):
    if activation in ("sigmoid", "tanh"):
        return "xavier"
    if activation == "relu":
        return "he"
    raise Exception("unknown")
