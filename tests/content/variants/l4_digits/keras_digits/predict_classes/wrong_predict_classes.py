# as on the slide
# names: predict_classes


def predict_classes(model, X):
    return model.predict_classes(X)
