# assert
# names: assertion


def dropout(x, rate, rng, training=True):
    assert 0 <= rate < 1
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate) / (1 - rate)
