# a model of one's own is trained
# names: other_model

from tensorflow import keras


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    own = keras.Sequential([keras.layers.Input(X_train.shape[1:]), keras.layers.Flatten()])
    own.add(keras.layers.Dense(300, activation="relu"))
    own.add(keras.layers.Dense(10, activation="softmax"))
    own.compile(loss="sparse_categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return own.fit(X_train, y_train, epochs=epochs, validation_data=(X_valid, y_valid), verbose=0)
