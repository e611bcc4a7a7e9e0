# what is there already is not written over
# names: not_overwritten

from pathlib import Path

from tensorflow import keras


def save_model(model, path):
    if not Path(path).exists():
        model.save(path)


def load_model(path):
    return keras.models.load_model(path)
