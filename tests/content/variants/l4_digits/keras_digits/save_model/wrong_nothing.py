# nothing is saved
# names: -

from tensorflow import keras


def save_model(model, path):
    return model


def load_model(path):
    return keras.models.load_model(path)
