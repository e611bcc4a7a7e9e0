# recursion


def iterations_per_epoch(n, batch_size):
    return 1 if n <= batch_size else 1 + iterations_per_epoch(n - batch_size, batch_size)
