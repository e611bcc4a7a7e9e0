# the functions of keras.saving; the settings are left out

import keras


def save_model(model, path):
    keras.saving.save_model(model, path, overwrite=True)


def load_model(path):
    return keras.saving.load_model(path, compile=False)
