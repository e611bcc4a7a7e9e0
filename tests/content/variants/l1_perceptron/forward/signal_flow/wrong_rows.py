# matrices on the right
# names: rows

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    a = inputs @ W_input_hidden
    c = sigmoid(a) @ W_hidden_output
    return a, sigmoid(a), c, sigmoid(c)
