# compile's own result
# names: -

from tensorflow import keras


def compile_model(model):
    return model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
