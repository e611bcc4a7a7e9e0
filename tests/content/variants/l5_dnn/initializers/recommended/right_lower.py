# any spelling


def recommended(activation):
    name = str(activation).strip().lower()
    if name == "relu":
        return "he"
    if name == "sigmoid" or name == "tanh":
        return "xavier"
    raise ValueError("unknown activation: " + name)
