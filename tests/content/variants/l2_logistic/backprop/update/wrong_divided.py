# divide rate
# names: divided


def update(params, grads, learning_rate):
    return {k: params[k] - grads[k] / learning_rate for k in params}
