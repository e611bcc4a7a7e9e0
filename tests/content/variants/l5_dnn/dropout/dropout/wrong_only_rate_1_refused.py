# only rate >= 1 refused
# names: negative_allowed


def dropout(x, rate, rng, training=True):
    if not training:
        return x
    if rate >= 1:
        raise ValueError
    return x * (rng.random(x.shape) >= rate) / (1 - rate)
