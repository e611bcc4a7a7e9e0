# m, v and t in global variables
# names: -

import numpy as np


memory = {"t": 0, "m": {}, "v": {}}


def adam_step(params, grads, state, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    memory["t"] += 1
    t = memory["t"]
    new = {}
    for k, g in grads.items():
        memory["m"][k] = beta1 * memory["m"].get(k, 0) + (1 - beta1) * g
        memory["v"][k] = beta2 * memory["v"].get(k, 0) + (1 - beta2) * g**2
        new[k] = params[k] - learning_rate * memory["m"][k] / (1 - beta1**t) / (np.sqrt(memory["v"][k] / (1 - beta2**t)) + epsilon)
    return new, memory
