# one sample after another, and all outputs kept in a list

import numpy as np


def forward(X, weights, biases, activation):
    results = []
    for x in X:
        outputs = [x]
        for k in range(len(weights)):
            outputs.append(activation(weights[k].T @ outputs[-1] + biases[k]))
        results.append(np.array(outputs[-1]))
    return np.array(results)
