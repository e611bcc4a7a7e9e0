# True and False


def predict(P):
    return P > 0.5
