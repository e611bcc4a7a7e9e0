# only weights
# names: weights_only


def update(params, grads, learning_rate):
    return {k: params[k] - learning_rate * grads[k] if k.startswith('W') else params[k] for k in params}
