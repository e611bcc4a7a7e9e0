# powers kept

import numpy as np


def adam_step(params, grads, state, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    if state is None:
        state = [{k: 0.0 for k in params}, {k: 0.0 for k in params}, 1.0, 1.0]
    m, v, p1, p2 = state
    p1, p2 = p1 * beta1, p2 * beta2
    m = {k: m[k] + (1 - beta1) * (grads[k] - m[k]) for k in params}
    v = {k: v[k] + (1 - beta2) * (np.asarray(grads[k]) ** 2.0 - v[k]) for k in params}
    step = lambda k: learning_rate * m[k] / (1 - p1) / (epsilon + np.sqrt(v[k] / (1 - p2)))
    return {k: params[k] - step(k) for k in params}, [m, v, p1, p2]
