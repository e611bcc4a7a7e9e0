# model.add, and input_shape on the first layer

from tensorflow import keras


def nn_model():
    model = keras.models.Sequential()
    model.add(keras.layers.Flatten(input_shape=(32, 32, 3)))
    model.add(keras.layers.Dense(units=3000, activation="sigmoid"))
    model.add(keras.layers.Dense(units=2000, activation="sigmoid"))
    model.add(keras.layers.Dense(units=10, activation="softmax"))
    model.compile(loss="categorical_crossentropy", metrics=["accuracy"], optimizer="sgd")
    return model
