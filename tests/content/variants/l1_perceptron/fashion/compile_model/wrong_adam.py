# Adam
# names: optimizer

from tensorflow import keras


def compile_model(model):
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    return model
