# squeezed to a number for one row
# names: squeezed

import numpy as np


def predict_classes(model, X):
    return np.squeeze(np.argmax(model.predict(X), axis=1))
