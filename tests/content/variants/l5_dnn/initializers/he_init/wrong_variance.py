# 2/n
# names: variance


def he_init(rng, n_in, n_out):
    return rng.normal(0, 2 / n_in, (n_in, n_out))
