# floor
# names: floor


def iterations_per_epoch(n, batch_size):
    return n // batch_size
