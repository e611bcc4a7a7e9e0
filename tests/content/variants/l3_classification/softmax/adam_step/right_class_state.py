# class state

import numpy as np


class Adam:
    def __init__(self):
        self.t = 0
        self.m, self.v = {}, {}
def adam_step(params, grads, state, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    s = state or Adam()
    s.t += 1
    out = {}
    for name in params:
        g = np.asarray(grads[name], float)
        s.m[name] = s.m.get(name, np.zeros(g.shape)) * beta1 + g * (1 - beta1)
        s.v[name] = s.v.get(name, np.zeros(g.shape)) * beta2 + g * g * (1 - beta2)
        out[name] = params[name] - learning_rate * (s.m[name] / (1 - beta1 ** s.t)) / ((s.v[name] / (1 - beta2 ** s.t)) ** 0.5 + epsilon)
    return out, s
