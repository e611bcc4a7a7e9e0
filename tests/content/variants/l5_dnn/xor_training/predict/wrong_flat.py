# as a list of rows
# names: flat


def predict(P):
    return (P > 0.5).ravel() * 1.0
