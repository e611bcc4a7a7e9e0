# a mask, multiplied


def dropout(x, rate, rng, training=True):
    if not training:
        return x
    if rate < 0 or rate >= 1:
        raise ValueError("rate")
    mask = (rng.random(x.shape) > rate).astype(float)
    return x * mask / (1 - rate)
