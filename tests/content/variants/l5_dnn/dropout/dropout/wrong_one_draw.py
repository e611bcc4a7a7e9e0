# all or nothing
# names: one_decision


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError
    if not training:
        return x
    return x * (rng.random() >= rate) / (1 - rate)
