# probabilities for numbers
# names: probabilities

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
    P = model.predict(X)
    return P, np.array(NAMES)[P.argmax(axis=1)]
