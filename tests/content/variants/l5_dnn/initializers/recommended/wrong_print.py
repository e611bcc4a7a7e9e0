# printed only
# names: printed


def recommended(activation):
    if activation in ("sigmoid", "tanh"):
        print("xavier")
    elif activation == "relu":
        print("he")
    else:
        raise ValueError(activation)
