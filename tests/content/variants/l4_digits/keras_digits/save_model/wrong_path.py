# always the slide's name
# names: other_path

from tensorflow import keras


def save_model(model, path):
    model.save("mnist_model.keras")


def load_model(path):
    return keras.models.load_model("mnist_model.keras")
