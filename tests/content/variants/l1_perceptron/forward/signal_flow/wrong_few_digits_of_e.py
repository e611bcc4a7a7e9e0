# e is written with too few digits (2.718)
# names: few_digits_of_e


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    s = lambda z: 1 / (1 + 2.718 ** -z)
    a = W_input_hidden @ inputs
    c = W_hidden_output @ s(a)
    return a, s(a), c, s(c)
