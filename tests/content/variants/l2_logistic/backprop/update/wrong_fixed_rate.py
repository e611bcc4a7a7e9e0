# 0.1
# names: -


def update(params, grads, learning_rate):
    return {k: params[k] - 0.1 * grads[k] for k in params}
