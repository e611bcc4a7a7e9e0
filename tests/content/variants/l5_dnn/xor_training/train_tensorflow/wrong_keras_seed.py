# TensorFlow's seed does not reach the layers of Keras
# names: -


def train_tensorflow(X, Y, seed, learning_rate=0.1, steps=10000):
    from tensorflow import keras

    import tensorflow as tf

    tf.random.set_seed(seed)
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(2, activation="sigmoid"),
            keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss="binary_crossentropy")
    model.fit(X, Y, epochs=steps, batch_size=len(X), verbose=0)
    return model.predict(X, verbose=0)
