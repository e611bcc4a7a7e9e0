# a tuple instead of a dict
# names: no_dict


def init_params(rng):
    return rng.normal(size=(2, 2)), rng.normal(size=2), rng.normal(size=(2, 1)), rng.normal(size=1)
