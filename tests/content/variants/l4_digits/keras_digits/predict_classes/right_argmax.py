# argmax over the classes

import numpy as np


def predict_classes(model, X):
    return np.argmax(model.predict(X), axis=-1)
