# lower case keys
# names: small_letters


def init_params(rng):
    return {
        "w1": rng.standard_normal((2, 2)),
        "b1": rng.standard_normal(2),
        "w2": rng.standard_normal((2, 1)),
        "b2": rng.standard_normal(1),
    }
