# scaled in inference as well
# names: inference_scaled


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError
    if not training:
        return x * (1 - rate)
    return x * (rng.random(x.shape) >= rate) / (1 - rate)
