# 0.1
# names: rate_tenth


def update(params, grads, learning_rate):
    return {k: params[k] - 0.1 * grads[k] for k in params}
