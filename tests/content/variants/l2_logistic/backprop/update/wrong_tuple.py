# tuple
# names: tuple


def update(params, grads, learning_rate):
    return tuple(params[k] - learning_rate * grads[k] for k in params)
