# compiles again, without a metric
# names: recompiled

from tensorflow import keras


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd")
    return model.fit(X_train, y_train, epochs=epochs, validation_data=(X_valid, y_valid))
