# z (1 - z)
# names: of_output


def sigmoid_derivative(z):
    return z * (1 - z)
