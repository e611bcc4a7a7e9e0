# no names
# names: numbers_only

import numpy as np

NAMES = [
    "T-shirt/top",
    "Trouser",
    "Pullover",
    "Dress",
    "Coat",
    "Sandal",
    "Shirt",
    "Sneaker",
    "Bag",
    "Ankle boot",
]


def predict_labels(model, X):
    return model.predict(X).argmax(axis=1)
