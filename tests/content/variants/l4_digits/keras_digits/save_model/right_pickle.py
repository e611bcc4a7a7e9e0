# a file of one's own: structure and weights pickled

import pickle

from tensorflow import keras


def save_model(model, path):
    with open(path, "wb") as file:
        pickle.dump((model.to_json(), model.get_weights()), file)


def load_model(path):
    with open(path, "rb") as file:
        structure, weights = pickle.load(file)
    model = keras.models.model_from_json(structure)
    model.set_weights(weights)
    return model
