# argmax of the whole table
# names: one_number

import numpy as np


def predict_classes(model, X):
    return np.argmax(model.predict(X))
