# the probability in place of the class
# names: largest_probability

import numpy as np


def predict_classes(model, X):
    return np.max(model.predict(X), axis=1)
