# objects for everything

from tensorflow import keras


def compile_model(model):
    model.compile(loss=keras.losses.SparseCategoricalCrossentropy(), optimizer=keras.optimizers.SGD(learning_rate=0.01), metrics=[keras.metrics.SparseCategoricalAccuracy()])
    return model
