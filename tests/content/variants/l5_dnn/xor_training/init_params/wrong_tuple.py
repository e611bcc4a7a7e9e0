# a tuple instead of a dict
# names: -


def init_params(rng):
    return rng.normal(size=(2, 2)), rng.normal(size=2), rng.normal(size=(2, 1)), rng.normal(size=1)
