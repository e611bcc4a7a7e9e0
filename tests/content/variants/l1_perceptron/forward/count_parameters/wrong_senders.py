# (fan_out + 1) * fan_in
# names: biases_of_wrong_layers


def count_parameters(layer_sizes):
    return sum(a * (b + 1) for a, b in zip(layer_sizes, layer_sizes[1:]))
