# right, but empties the lists of the caller
# names: in_place


def forward(X, weights, biases, activation):
    while weights:
        X = activation(X @ weights.pop(0) + biases.pop(0))
    return X
