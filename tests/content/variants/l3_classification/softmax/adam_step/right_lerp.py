# moving averages as steps towards the gradient

import numpy as np


def adam_step(params, grads, state, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    if state is None:
        state = [0] + [[np.zeros(p.shape), np.zeros(p.shape)] for p in params.values()]
    state[0] += 1
    out = {}
    for (name, p), slot in zip(params.items(), state[1:]):
        g = grads[name]
        slot[0] += (1 - beta1) * (g - slot[0])
        slot[1] += (1 - beta2) * (g * g - slot[1])
        out[name] = p - learning_rate * (slot[0] / (1 - beta1 ** state[0])) / (np.sqrt(slot[1] / (1 - beta2 ** state[0])) + epsilon)
    return out, state
