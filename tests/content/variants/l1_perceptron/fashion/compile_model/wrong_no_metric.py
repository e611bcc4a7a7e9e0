# no metric
# names: no_metric

from tensorflow import keras


def compile_model(model):
    model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd")
    return model
