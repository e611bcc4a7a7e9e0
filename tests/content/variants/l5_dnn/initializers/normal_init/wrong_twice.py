# twice
# names: doubled


def normal_init(rng, n_in, n_out, std):
    return 2 * rng.normal(0, std, (n_in, n_out))
