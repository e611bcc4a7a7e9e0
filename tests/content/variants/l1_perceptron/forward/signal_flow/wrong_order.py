# sums first
# names: order

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    a = W_input_hidden @ inputs
    c = W_hidden_output @ sigmoid(a)
    return a, c, sigmoid(a), sigmoid(c)
