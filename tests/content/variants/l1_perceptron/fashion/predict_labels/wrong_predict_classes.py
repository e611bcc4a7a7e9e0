# the slide's method, which is gone
# names: predict_classes

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
    numbers = model.predict_classes(X)
    return numbers, np.array(NAMES)[numbers]
