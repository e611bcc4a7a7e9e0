# the step alone
# names: step_only


def update(params, grads, learning_rate):
    return {k: learning_rate * grads[k] for k in params}
