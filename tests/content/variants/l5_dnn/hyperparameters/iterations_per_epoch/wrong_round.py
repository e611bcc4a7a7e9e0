# rounded
# names: rounded


def iterations_per_epoch(n, batch_size):
    return round(n / batch_size)
