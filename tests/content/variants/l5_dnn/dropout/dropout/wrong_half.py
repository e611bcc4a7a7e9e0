# half of them dropped, whatever the rate
# names: half


def check(rate):
    if not 0 <= rate < 1:
        raise ValueError("rate")


def dropout(x, rate, rng, training=True):
    if not training:
        return x
    check(rate)
    return x * rng.integers(0, 2, x.shape) / (1 - rate)
