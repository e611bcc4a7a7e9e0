# rng.choice


def dropout(x, rate, rng, training=True):
    if training:
        if rate < 0 or rate >= 1:
            raise ValueError("bad rate")
        return x * rng.choice([0.0, 1 / (1 - rate)], p=[rate, 1 - rate], size=x.shape)
    return x
