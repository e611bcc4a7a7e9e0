# Python's sum over the first axis
# names: per_output


def squared_error(P, T):
    return sum((P - T) ** 2)
