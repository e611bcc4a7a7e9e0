# the outputs are rounded to two digits
# names: rounded_two

import numpy as np


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    f = lambda z: np.round(1 / (1 + np.exp(-z)), 2)
    a = W_input_hidden @ inputs; o = f(a); c = W_hidden_output @ o
    return a, o, c, f(c)
