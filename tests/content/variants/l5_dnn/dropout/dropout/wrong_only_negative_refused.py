# only negative refused
# names: large_allowed


def dropout(x, rate, rng, training=True):
    if not training:
        return x
    if rate < 0:
        raise ValueError
    return x * (rng.random(x.shape) >= rate) / (1 - rate)
