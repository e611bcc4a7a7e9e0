# sums by hand with the math module

import math


def layer(W, values):
    return [sum(w * v for w, v in zip(row, values)) for row in W]


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    flat = [float(v) for v in inputs.ravel()]
    X_hidden = layer(W_input_hidden, flat)
    O_hidden = [1 / (1 + math.exp(-v)) for v in X_hidden]
    X_output = layer(W_hidden_output, O_hidden)
    O_output = [1 / (1 + math.exp(-v)) for v in X_output]
    results = (X_hidden, O_hidden, X_output, O_output)
    if inputs.ndim == 1:
        return results
    return tuple([[v] for v in result] for result in results)
