# the output layer gets the input X instead of the hidden layer's output
# names: input_again

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))
def xor_network(X, W1, b1, W2, b2):
    h = s(X @ W1 + b1)
    return s(X @ W2 + b2)
