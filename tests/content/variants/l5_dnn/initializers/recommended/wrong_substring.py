# substring
# names: empty_name


def recommended(activation):
    if activation in "sigmoid tanh":
        return "xavier"
    if activation in "relu":
        return "he"
    raise ValueError
