# validation_split in place of the validation set
# names: validated_on_training


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    return model.fit(X_train, y_train, epochs=epochs, validation_split=0.1, verbose=0)
