# the functional API, and objects in place of names

from tensorflow import keras


def build_model(size_in=784, size_hidden=100, size_out=10):
    x = keras.Input(shape=(size_in,))
    hidden = keras.layers.Dense(size_hidden, activation=keras.activations.sigmoid)(x)
    p = keras.layers.Dense(size_out, activation="softmax")(hidden)
    model = keras.Model(x, p)
    model.compile(
        loss=keras.losses.CategoricalCrossentropy(),
        optimizer=keras.optimizers.SGD(learning_rate=0.01),
        metrics=[keras.metrics.CategoricalAccuracy()],
    )
    return model
