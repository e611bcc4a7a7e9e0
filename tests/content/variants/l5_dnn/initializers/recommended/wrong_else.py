# no error
# names: xavier_for_others


def recommended(activation):
    return "he" if activation == "relu" else "xavier"
