# whole rows
# names: columns_alike


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError
    if not training:
        return x
    return x * (rng.random((len(x), *[1] * (x.ndim - 1))) >= rate) / (1 - rate)
