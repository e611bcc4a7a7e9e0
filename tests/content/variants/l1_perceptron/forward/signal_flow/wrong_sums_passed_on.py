# the hidden sums are passed on
# names: hidden_raw

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    a = W_input_hidden @ inputs
    c = W_hidden_output @ a
    return a, sigmoid(a), c, sigmoid(c)
