# inference returns None
# names: inference_none


def check(rate):
    if not 0 <= rate < 1:
        raise ValueError("rate")


def dropout(x, rate, rng, training=True):
    if training:
        check(rate)
        return x * (rng.random(x.shape) >= rate) / (1 - rate)
