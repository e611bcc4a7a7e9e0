# a product
# names: decay


def update(params, grads, learning_rate):
    return {k: params[k] * (1 - learning_rate * grads[k]) for k in params}
