# no error
# names: he_for_others


def recommended(activation):
    return "xavier" if activation in ("sigmoid", "tanh") else "he"
