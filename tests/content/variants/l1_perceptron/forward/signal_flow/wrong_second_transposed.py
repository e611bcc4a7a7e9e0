# W_hidden_output is transposed
# names: second_transposed

import numpy as np


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    s = lambda z: 1 / (1 + np.exp(-z))
    a = W_input_hidden @ inputs
    c = W_hidden_output.T @ s(a)
    return a, s(a), c, s(c)
