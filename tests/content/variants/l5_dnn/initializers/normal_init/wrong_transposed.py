# (n_out, n_in)
# names: transposed


def normal_init(rng, n_in, n_out, std):
    return rng.normal(0, std, (n_out, n_in))
