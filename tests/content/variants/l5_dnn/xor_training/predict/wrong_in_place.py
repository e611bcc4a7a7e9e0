# written into P
# names: in_place


def predict(P):
    half = P > 0.5
    P[half] = 1
    P[~half] = 0
    return P
