# a step function takes the place of the sigmoid
# names: step


def signal_flow(inputs, W_input_hidden, W_hidden_output):
    f = lambda z: (z > 0).astype(float)
    a = W_input_hidden @ inputs; o = f(a); c = W_hidden_output @ o
    return a, o, c, f(c)
