# a huge learning rate
# names: learning_rate

from tensorflow import keras


def compile_model(model):
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.SGD(learning_rate=10.0), metrics=["accuracy"])
    return model
