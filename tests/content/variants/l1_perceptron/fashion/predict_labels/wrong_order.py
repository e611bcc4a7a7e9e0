# names first
# names: names_first

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
    numbers = model.predict(X).argmax(axis=1)
    return np.array(NAMES)[numbers], numbers
