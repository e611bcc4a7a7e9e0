# the corrections in the rate, epsilon scaled along

import numpy as np


def adam_step(params, grads, state, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    t, m, v = state if state is not None else (0, None, None)
    t += 1
    c1, c2 = 1 - beta1**t, 1 - beta2**t
    m = {k: (1 - beta1) * g + (beta1 * m[k] if m else 0) for k, g in grads.items()}
    v = {k: (1 - beta2) * g * g + (beta2 * v[k] if v else 0) for k, g in grads.items()}
    rate = learning_rate * np.sqrt(c2) / c1
    return {k: p - rate * m[k] / (np.sqrt(v[k]) + epsilon * np.sqrt(c2)) for k, p in params.items()}, [t, m, v]
