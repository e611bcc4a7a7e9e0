# the last of the sorted places

import numpy as np


def predict_classes(model, X):
    return np.argsort(model.predict(X), axis=1)[:, -1]
