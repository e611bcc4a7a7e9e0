# (n+1)//b
# names: one_sample_more


def iterations_per_epoch(n, batch_size):
    return (n + 1) // batch_size
