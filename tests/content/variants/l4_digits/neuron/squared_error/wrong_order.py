# sum before square
# names: square_of_sum


def squared_error(P, T):
    return (P - T).sum() ** 2
