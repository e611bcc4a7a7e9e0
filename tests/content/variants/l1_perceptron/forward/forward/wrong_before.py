# activation before the weighted sum
# names: activation_first


def forward(X, weights, biases, activation):
    for W, b in zip(weights, biases):
        X = activation(X) @ W + b
    return X
