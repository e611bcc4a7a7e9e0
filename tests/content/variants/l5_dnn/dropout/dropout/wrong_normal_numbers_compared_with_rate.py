# normal numbers compared with rate
# names: normal_draws


def check(rate):
    if not 0 <= rate < 1:
        raise ValueError("rate")


def dropout(x, rate, rng, training=True):
    if not training:
        return x
    check(rate)
    return x * (rng.standard_normal(x.shape) >= rate) / (1 - rate)
