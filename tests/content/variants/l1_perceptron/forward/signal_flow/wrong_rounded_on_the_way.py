# O_hidden is handed on rounded to three digits, as printed on the slide
# names: rounded_on_the_way

import numpy as np


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    s = lambda z: 1 / (1 + np.exp(-z))
    a = W_input_hidden @ inputs
    o = s(a)
    c = W_hidden_output @ np.round(o, 3)
    return a, o, c, s(c)
