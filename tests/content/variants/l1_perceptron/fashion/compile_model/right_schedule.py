# a learning rate that falls

from tensorflow import keras


def compile_model(model):
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.SGD(keras.optimizers.schedules.ExponentialDecay(0.02, 1000, 0.9)), metrics=["accuracy", "sparse_top_k_categorical_accuracy"])
    return model
