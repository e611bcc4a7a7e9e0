# each layer's input is added to its output where the shapes allow it
# names: input_added


def forward(X, weights, biases, activation):
    for W, b in zip(weights, biases):
        Z = activation(X @ W + b)
        X = Z + X if Z.shape == X.shape else Z
    return X
