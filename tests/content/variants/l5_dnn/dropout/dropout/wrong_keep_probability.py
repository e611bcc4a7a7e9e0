# rate as keep probability
# names: keep_probability


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError
    if not training or rate == 0:
        return x
    return x * (rng.random(x.shape) < rate) / rate
