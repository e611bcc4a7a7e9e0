# no exponential
# names: no_exponential


def softmax(Z):
    return Z / Z.sum(axis=1, keepdims=True)
