# error printed, None
# names: none_returned


def dropout(x, rate, rng, training=True):
    if not training:
        return x
    if not 0 <= rate < 1:
        print("bad rate")
        return None
    return x * (rng.random(x.shape) >= rate) / (1 - rate)
