# nothing is done
# names: not_compiled

from tensorflow import keras


def compile_model(model):
    return model
