# a learning rate that makes nan
# names: nan_loss

from tensorflow import keras


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.SGD(1e30), metrics=["accuracy"])
    return model.fit(X_train, y_train, epochs=epochs, validation_data=(X_valid, y_valid))
