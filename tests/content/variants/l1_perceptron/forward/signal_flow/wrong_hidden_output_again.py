# O_output is computed from O_hidden instead of X_output
# names: hidden_output_again

import numpy as np


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    f = lambda z: 1 / (1 + np.exp(-z))
    a = W_input_hidden @ inputs; o = f(a); c = W_hidden_output @ o
    return a, o, c, f(o)
