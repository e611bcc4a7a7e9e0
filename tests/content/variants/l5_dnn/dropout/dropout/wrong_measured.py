# divided by the measured share
# names: measured_share


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError
    if not training:
        return x
    kept = rng.random(x.shape) >= rate
    return x * kept / max(kept.mean(), 1e-9)
