# argmax along the samples
# names: over_samples

import numpy as np


def predict_classes(model, X):
    return np.argmax(model.predict(X), axis=0)
