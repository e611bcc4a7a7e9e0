# map rows




def one_hot(labels, n_classes=10):
    def row(l):
        r = [0.0] * n_classes
        r[l] = 1.0
        return r
    return list(map(row, labels))
