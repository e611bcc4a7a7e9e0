# decimals cut off
# names: cut_off


def predict(P):
    return P.astype(int)
