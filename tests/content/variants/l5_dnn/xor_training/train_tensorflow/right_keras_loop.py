# Keras layers, train_on_batch


def train_tensorflow(X, Y, seed, learning_rate=0.1, steps=10000):
    import keras

    keras.utils.set_random_seed(seed)
    inputs = keras.Input(shape=(2,))
    hidden = keras.layers.Dense(2, "sigmoid", kernel_initializer=keras.initializers.RandomNormal(stddev=1.0))
    model = keras.Model(inputs, keras.layers.Dense(1, "sigmoid")(hidden(inputs)))
    model.compile(keras.optimizers.SGD(learning_rate), keras.losses.BinaryCrossentropy())
    for _ in range(steps):
        model.train_on_batch(X, Y)
    return model.predict_on_batch(X)
