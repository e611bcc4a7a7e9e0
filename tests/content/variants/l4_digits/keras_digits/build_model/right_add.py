# model.add, with input_shape as the slide's input_dim

from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def build_model(size_in=784, size_hidden=100, size_out=10):
    model = Sequential()
    model.add(Dense(units=size_hidden, input_shape=(size_in,), activation="sigmoid"))
    model.add(Dense(units=size_out, activation="softmax"))
    model.compile(loss="categorical_crossentropy", metrics=["accuracy"], optimizer="sgd")
    return model
