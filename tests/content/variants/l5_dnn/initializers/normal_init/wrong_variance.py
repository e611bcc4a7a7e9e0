# variance given
# names: variance


def normal_init(rng, n_in, n_out, std):
    return rng.normal(0, std**2, (n_in, n_out))
