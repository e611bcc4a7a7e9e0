# a learning rate of 10
# names: learning_rate

from tensorflow import keras


def build_model(size_in=784, size_hidden=100, size_out=10):
    model = keras.Sequential(
        [
            keras.Input((size_in,)),
            keras.layers.Dense(size_hidden, activation="sigmoid"),
            keras.layers.Dense(size_out, activation="softmax"),
        ]
    )
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.SGD(10.0), metrics=["accuracy"])
    return model
