# a dict


def recommended(activation):
    table = {"sigmoid": "xavier", "tanh": "xavier", "relu": "he"}
    if activation not in table:
        raise ValueError(activation)
    return table[activation]
