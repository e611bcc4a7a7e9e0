# plain Exception
# names: plain_exception


def dropout(x, rate, rng, training=True):
    if not training:
        return x
    if not 0 <= rate < 1:
        raise Exception("rate")
    return x * (rng.random(x.shape) >= rate) / (1 - rate)
