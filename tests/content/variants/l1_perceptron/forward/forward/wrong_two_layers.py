# written for two layers only
# names: two_layers_only


def forward(X, weights, biases, activation):
    hidden = activation(X @ weights[0] + biases[0])
    return activation(hidden @ weights[1] + biases[1])
