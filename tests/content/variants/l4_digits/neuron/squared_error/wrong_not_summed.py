# elementwise
# names: not_summed




def squared_error(P, T):
    return (P - T) ** 2
