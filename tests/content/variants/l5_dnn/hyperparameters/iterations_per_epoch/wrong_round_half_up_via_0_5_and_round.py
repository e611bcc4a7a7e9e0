# round half up via +0.5 and round
# names: rounded_half


def iterations_per_epoch(n, batch_size):
    return round(n / batch_size + 0.5)
