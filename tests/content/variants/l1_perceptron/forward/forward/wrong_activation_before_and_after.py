# the activation is applied to a layer's input as well as to its weighted sum
# names: activation_before_and_after


def forward(X, weights, biases, activation):
    for W, b in zip(weights, biases):
        X = activation(activation(X) @ W + b)
    return X
