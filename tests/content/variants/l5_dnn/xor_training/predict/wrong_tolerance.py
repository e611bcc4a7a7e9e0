# close to a half counts as well
# names: -


def predict(P):
    return (P > 0.48).astype(float)
