# closure state

import numpy as np


def adam_step(params, grads, state, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    if state is None:
        state = {"t": 0}
    state["t"] += 1
    t = state["t"]
    out = {k: np.empty(np.shape(p)) for k, p in params.items()}
    for k in params:
        for i in np.ndindex(np.shape(params[k])):
            g = grads[k][i]
            m = beta1 * state.get(("m", k, i), 0.0) + (1 - beta1) * g
            v = beta2 * state.get(("v", k, i), 0.0) + (1 - beta2) * g * g
            state["m", k, i], state["v", k, i] = m, v
            out[k][i] = params[k][i] - learning_rate * (m / (1 - beta1 ** t)) / ((v / (1 - beta2 ** t)) ** 0.5 + epsilon)
    return out, state
