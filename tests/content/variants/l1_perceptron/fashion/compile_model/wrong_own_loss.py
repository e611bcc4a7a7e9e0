# a loss of its own
# names: loss

from tensorflow import keras


def loss(y, p):
    return -keras.ops.log(p)


def compile_model(model):
    model.compile(loss=loss, optimizer="sgd", metrics=["accuracy"])
    return model
