# lists, verbose off, batch size named, early stopping that does not stop

from tensorflow import keras


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    history = model.fit(
        x=X_train,
        y=y_train.tolist() if False else y_train,
        batch_size=32,
        epochs=epochs,
        verbose=0,
        validation_data=[X_valid, y_valid],
        callbacks=[keras.callbacks.EarlyStopping(monitor="loss", patience=100)],
    )
    return history
