# divided by std
# names: inverse


def normal_init(rng, n_in, n_out, std):
    return rng.standard_normal((n_in, n_out)) / std
