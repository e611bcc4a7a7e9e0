# a file that is there stays
# names: -

from tensorflow import keras


def save_model(model, path):
    model.save(path, overwrite=False)


def load_model(path):
    return keras.models.load_model(path)
