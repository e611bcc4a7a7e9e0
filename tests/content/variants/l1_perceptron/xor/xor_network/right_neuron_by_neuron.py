# three neurons and a loop over samples

import math


def neuron(inputs, weights, bias):
    return 1 / (1 + math.exp(-(inputs[0] * weights[0] + inputs[1] * weights[1] + bias)))


def xor_network(X, W1, b1, W2, b2):
    outputs = []
    for x in X:
        first = neuron(x, (W1[0, 0], W1[1, 0]), b1[0])
        second = neuron(x, (W1[0, 1], W1[1, 1]), b1[1])
        outputs.append([neuron((first, second), (W2[0, 0], W2[1, 0]), b2[0])])
    return outputs
