# uniform with the right spread
# names: uniform


def normal_init(rng, n_in, n_out, std):
    return rng.uniform(-std, std, (n_in, n_out)) * 3**0.5
