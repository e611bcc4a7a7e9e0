# std fixed 0.01
# names: small


def normal_init(rng, n_in, n_out, std):
    return rng.normal(0, 0.01, (n_in, n_out))
