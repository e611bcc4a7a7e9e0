# the other axis
# names: over_images

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
    numbers = np.argmax(model.predict(X), axis=0)
    return numbers, [NAMES[i] for i in numbers]
