# scalar of first
# names: first_only


def predict(P):
    return 1.0 if P[0, 0] > 0.5 else 0.0
