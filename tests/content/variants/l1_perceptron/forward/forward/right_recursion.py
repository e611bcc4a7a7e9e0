# recursion over the layers


def forward(X, weights, biases, activation):
    if len(weights) == 0:
        return X
    return forward(activation(X @ weights[0] + biases[0]), weights[1:], biases[1:], activation)
