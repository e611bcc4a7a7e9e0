# every layer is connected with all later ones
# names: all_pairs


def count_parameters(layer_sizes):
    total = 0
    for i in range(len(layer_sizes)):
        for j in range(i):
            total += layer_sizes[i] * layer_sizes[j]
    return total + sum(layer_sizes[1:])
