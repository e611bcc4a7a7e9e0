# rate 0 refused
# names: zero_refused


def dropout(x, rate, rng, training=True):
    if not training:
        return x
    if rate <= 0 or rate >= 1:
        raise ValueError
    return x * (rng.random(x.shape) >= rate) / (1 - rate)
