# lists


def update(params, grads, learning_rate):
    return {k: (params[k] + (-learning_rate) * grads[k]).tolist() for k in sorted(params)}
