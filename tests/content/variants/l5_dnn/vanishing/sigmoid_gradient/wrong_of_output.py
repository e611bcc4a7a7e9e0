# z (1 - z)
# names: of_output


def sigmoid_gradient(z):
    return z * (1 - z)
