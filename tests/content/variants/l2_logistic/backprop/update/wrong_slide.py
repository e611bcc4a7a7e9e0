# the slide's formula without a rate
# names: no_rate


def update(params, grads, learning_rate):
    return {k: params[k] - grads[k] for k in params}
