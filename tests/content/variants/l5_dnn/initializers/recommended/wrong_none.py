# None
# names: none_for_others


def recommended(activation):
    if activation in ("sigmoid", "tanh"):
        return "xavier"
    if activation == "relu":
        return "he"
