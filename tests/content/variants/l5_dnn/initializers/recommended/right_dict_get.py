# dict get


def recommended(activation):
    found = {"sigmoid": "xavier", "tanh": "xavier", "relu": "he"}.get(activation)
    if found is None:
        raise ValueError(f"unknown activation {activation}")
    return found
