# one mask for all rows
# names: rows_alike


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError
    if not training:
        return x
    return x * (rng.random(x.shape[-1]) >= rate) / (1 - rate)
