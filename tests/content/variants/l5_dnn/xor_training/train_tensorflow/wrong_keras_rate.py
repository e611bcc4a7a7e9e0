# the optimizer by name, with its own learning rate
# names: default_rate


def train_tensorflow(X, Y, seed, learning_rate=0.1, steps=10000):
    from tensorflow import keras

    keras.utils.set_random_seed(seed)
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(2, activation="sigmoid"),
            keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="sgd", loss="binary_crossentropy")
    model.fit(X, Y, epochs=steps, batch_size=len(X), verbose=0)
    return model.predict(X, verbose=0)
