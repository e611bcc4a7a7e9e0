# 1/n
# names: variance


def xavier_init(rng, n_in, n_out):
    return rng.normal(0, 1 / n_in, (n_in, n_out))
