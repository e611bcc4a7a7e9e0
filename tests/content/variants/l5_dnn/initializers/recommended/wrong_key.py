# KeyError
# names: key_error


def recommended(activation):
    return {"sigmoid": "xavier", "tanh": "xavier", "relu": "he"}[activation]
