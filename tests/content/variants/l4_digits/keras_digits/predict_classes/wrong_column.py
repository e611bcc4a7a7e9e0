# a column
# names: column

import numpy as np


def predict_classes(model, X):
    return np.argmax(model.predict(X), axis=1, keepdims=True)
