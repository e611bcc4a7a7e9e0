# int
# names: floor


def iterations_per_epoch(n, batch_size):
    return int(n / batch_size)
