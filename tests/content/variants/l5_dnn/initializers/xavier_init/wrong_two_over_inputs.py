# 2 over n_in
# names: two_over_inputs


def xavier_init(rng, n_in, n_out):
    return rng.normal(0, 1 / (n_in / 2), (n_in, n_out))
