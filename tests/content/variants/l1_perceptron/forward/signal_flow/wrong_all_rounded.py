# all four results are rounded to three digits
# names: all_rounded

import numpy as np


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    s = lambda z: 1 / (1 + np.exp(-z))
    a = W_input_hidden @ inputs
    o = s(a)
    c = W_hidden_output @ o
    return tuple(np.round(v, 3) for v in (a, o, c, s(c)))
