# length of a range


def iterations_per_epoch(n, batch_size):
    return len(range(0, n, batch_size))
