# gradients minus parameters
# names: exchanged


def update(params, grads, learning_rate):
    return {k: grads[k] - learning_rate * params[k] for k in params}
