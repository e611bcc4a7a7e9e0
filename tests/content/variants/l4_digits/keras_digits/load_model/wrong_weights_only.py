# weights under a name that Keras refuses
# names: -

from tensorflow import keras


def save_model(model, path):
    model.save_weights(path)


def load_model(path):
    return keras.models.load_model(path)
