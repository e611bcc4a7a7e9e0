import my_helpers


def sigmoid(z):
    return my_helpers.stable(z)
