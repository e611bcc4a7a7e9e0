# random times std
# names: one_sign


def normal_init(rng, n_in, n_out, std):
    return rng.random((n_in, n_out)) * std
