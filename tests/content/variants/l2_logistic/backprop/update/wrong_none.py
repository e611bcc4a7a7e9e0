# nothing
# names: -


def update(params, grads, learning_rate):
    params = {k: params[k] - learning_rate * grads[k] for k in params}
