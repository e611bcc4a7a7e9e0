# not scaled
# names: not_scaled


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate)
