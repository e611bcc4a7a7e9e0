# the four results are right, but in another order
# names: outputs_first

import numpy as np


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    f = lambda z: 1 / (1 + np.exp(-z))
    a = W_input_hidden @ inputs; o = f(a); c = W_hidden_output @ o
    return o, f(c), a, c
