# hard coded factor 2
# names: doubled


def check(rate):
    if not 0 <= rate < 1:
        raise ValueError("rate")


def dropout(x, rate, rng, training=True):
    if not training:
        return x
    check(rate)
    return x * (rng.random(x.shape) >= rate) * 2
