# binary cross-entropy
# names: binary_loss

from tensorflow import keras


def compile_model(model):
    model.compile(loss=keras.losses.BinaryCrossentropy(), optimizer="sgd", metrics=["accuracy"])
    return model
