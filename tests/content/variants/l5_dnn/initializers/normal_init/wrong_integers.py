# integers
# names: some_zero


def normal_init(rng, n_in, n_out, std):
    return rng.normal(0, std, (n_in, n_out)).astype(int)
