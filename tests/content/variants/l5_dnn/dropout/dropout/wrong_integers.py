# the type of x
# names: truncated


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError
    if not training:
        return x
    return (x * (rng.random(x.shape) >= rate) / (1 - rate)).astype(x.dtype)
