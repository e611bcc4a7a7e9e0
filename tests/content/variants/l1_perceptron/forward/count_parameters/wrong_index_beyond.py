# an index runs beyond the end of the list
# names: index_beyond


def count_parameters(layer_sizes):
    return sum(layer_sizes[i] * layer_sizes[i + 1] + layer_sizes[i + 1] for i in range(len(layer_sizes)))
