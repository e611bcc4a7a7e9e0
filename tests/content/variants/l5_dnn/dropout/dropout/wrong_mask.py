# inverted mask
# names: inverted_mask


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError
    if not training or rate == 0:
        return x
    return x * (rng.random(x.shape) < rate) / (1 - rate)
