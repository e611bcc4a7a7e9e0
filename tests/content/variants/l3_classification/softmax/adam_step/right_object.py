# an object of its own class

import numpy as np


class Adam:
    def __init__(self):
        self.t = 0
        self.m = {}
        self.v = {}


def adam_step(params, grads, state, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    s = Adam() if state is None else state
    s.t += 1
    result = dict(params)
    for k, g in grads.items():
        s.m[k] = beta1 * s.m.get(k, 0) + (1 - beta1) * g
        s.v[k] = beta2 * s.v.get(k, 0) + (1 - beta2) * np.square(g)
        result[k] = params[k] - learning_rate * (s.m[k] / (1 - beta1**s.t)) / ((s.v[k] / (1 - beta2**s.t)) ** 0.5 + epsilon)
    return result, s
