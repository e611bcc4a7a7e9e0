# training ignored
# names: inference_drops


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError
    return x * (rng.random(x.shape) >= rate) / (1 - rate)
