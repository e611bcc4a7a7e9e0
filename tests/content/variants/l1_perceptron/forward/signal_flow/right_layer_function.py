# a function for one layer, row by row

import numpy as np


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    def layer(W, v):
        z = np.array([np.sum(row.reshape(-1) * np.ravel(v)) for row in W]).reshape((-1,) + np.shape(v)[1:])
        return z, 1 / (1 + np.exp(-z))
    xh, oh = layer(W_input_hidden, inputs)
    xo, oo = layer(W_hidden_output, oh)
    return xh, oh, xo, oo
