# binomial draws


def dropout(x, rate, rng, training=True):
    if training and not (0 <= rate < 1):
        raise ValueError
    if training:
        return x * rng.binomial(1, 1 - rate, size=x.shape) / (1 - rate)
    return x.copy()
