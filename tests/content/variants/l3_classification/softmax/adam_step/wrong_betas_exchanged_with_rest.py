# 1-beta and beta swapped
# names: betas_exchanged_with_rest

import numpy as np


def adam_step(params, grads, state, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    if state is None:
        state = {"m": {k: np.zeros_like(v, dtype=float) for k, v in params.items()},
                 "v": {k: np.zeros_like(v, dtype=float) for k, v in params.items()}, "t": 0}
    m, v = state["m"], state["v"]
    t = state["t"] + 1
    new = {}
    for k in params:
        m[k] = (1 - beta1) * m[k] + beta1 * grads[k]
        v[k] = (1 - beta2) * v[k] + beta2 * grads[k] ** 2
        m_hat = m[k] / (1 - beta1 ** t)
        v_hat = v[k] / (1 - beta2 ** t)
        new[k] = params[k] - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
    state["t"] = t
    return new, state
