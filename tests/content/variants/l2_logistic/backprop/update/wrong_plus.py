# plus
# names: plus


def update(params, grads, learning_rate):
    return {k: params[k] + learning_rate * grads[k] for k in params}
