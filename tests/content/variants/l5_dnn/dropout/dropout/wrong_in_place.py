# x changed
# names: in_place


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError
    if not training:
        return x
    if x.dtype != float:
        x = x.astype(float)
    x[rng.random(x.shape) < rate] = 0
    x /= 1 - rate
    return x
