# the structure alone
# names: no_weights

from tensorflow import keras


def save_model(model, path):
    with open(path, "w") as file:
        file.write(model.to_json())


def load_model(path):
    with open(path) as file:
        return keras.models.model_from_json(file.read())
