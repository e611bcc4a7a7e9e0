# std not used
# names: one


def normal_init(rng, n_in, n_out, std):
    return rng.standard_normal((n_in, n_out))
