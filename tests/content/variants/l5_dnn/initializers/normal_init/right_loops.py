# number by number, a list


def normal_init(rng, n_in, n_out, std):
    return [[std * rng.standard_normal() for _ in range(n_out)] for _ in range(n_in)]
