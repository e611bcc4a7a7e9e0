# the slide's ending is appended
# names: -

from tensorflow import keras


def save_model(model, path):
    model.save(path + ".h5")


def load_model(path):
    return keras.models.load_model(path)
