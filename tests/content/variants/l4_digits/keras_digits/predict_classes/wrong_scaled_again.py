# the rows are divided by 255
# names: scaled_again

import numpy as np


def predict_classes(model, X):
    return np.argmax(model.predict(X / 255.0), axis=1)
