# rate on params
# names: scaled_parameters


def update(params, grads, learning_rate):
    return {k: learning_rate * (params[k] - grads[k]) for k in params}
