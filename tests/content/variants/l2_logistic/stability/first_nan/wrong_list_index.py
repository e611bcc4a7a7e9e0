# list.index compares identities
# names: equality


def first_nan(losses):
    losses = list(losses)
    nan = float("nan")
    return losses.index(nan) if nan in losses else -1
