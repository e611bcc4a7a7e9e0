# >=
# names: at_half


def predict(P):
    return (P >= 0.5).astype(float)
