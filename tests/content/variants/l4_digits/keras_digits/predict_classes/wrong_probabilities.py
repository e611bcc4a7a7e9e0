# what predict gives
# names: probabilities


def predict_classes(model, X):
    return model.predict(X)
