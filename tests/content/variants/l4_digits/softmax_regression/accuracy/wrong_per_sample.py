# bool list
# names: per_sample




def accuracy(P, T):
    return P.argmax(axis=1) == T.argmax(axis=1)
