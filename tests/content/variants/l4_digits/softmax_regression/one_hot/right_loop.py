# loop


def one_hot(labels, n_classes=10):
    table = []
    for label in labels:
        row = [0.0] * n_classes
        row[int(label)] = 1.0
        table.append(row)
    return table
