# half of the rows repeat the other half
# names: -


def normal_init(rng, n_in, n_out, std):
    W = rng.normal(0, std, (n_in, n_out))
    W[1::2] = W[: n_in // 2 * 2 : 2]
    return W
