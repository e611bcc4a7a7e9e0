# tuple
# names: both_numbers


def iterations_per_epoch(n, batch_size):
    return divmod(n, batch_size)
