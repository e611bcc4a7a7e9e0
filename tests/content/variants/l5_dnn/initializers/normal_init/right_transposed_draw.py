# drawn by columns


def normal_init(rng, n_in, n_out, std):
    return rng.normal(scale=std, size=(n_out, n_in)).T
