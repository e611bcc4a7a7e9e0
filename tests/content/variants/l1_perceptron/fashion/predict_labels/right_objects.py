# names in an array of objects

import numpy as np

CLASS_NAMES = ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"]


def predict_labels(model, X):
    numbers = model.predict(X).argmax(axis=-1).astype(np.int32)
    return numbers, np.array(CLASS_NAMES, dtype=object)[numbers]
