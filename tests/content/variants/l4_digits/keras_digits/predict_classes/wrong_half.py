# a threshold of one half
# names: above_half


def predict_classes(model, X):
    return (model.predict(X) > 0.5).astype(int)
