# mean of both 2/(n_in+n_out) variance
# names: both_without_root


def xavier_init(rng, n_in, n_out):
    return rng.normal(0, 2 / (n_in + n_out), (n_in, n_out))
