# the loaded model is forgotten
# names: -

from tensorflow import keras


def save_model(model, path):
    model.save(path)


def load_model(path):
    keras.models.load_model(path)
