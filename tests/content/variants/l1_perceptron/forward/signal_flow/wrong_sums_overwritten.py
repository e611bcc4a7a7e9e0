# the sums are overwritten by their sigmoids
# names: sums_overwritten

import numpy as np


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    a = W_input_hidden @ inputs
    o = a
    o[...] = 1 / (1 + np.exp(-a))
    c = W_hidden_output @ o
    q = c
    q[...] = 1 / (1 + np.exp(-c))
    return a, o, c, q
