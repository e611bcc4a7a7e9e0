# compiled once more, with the defaults
# names: recompiled


def train(model, X, T, batch_size=100, epochs=15):
    model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model.fit(X, T, batch_size=batch_size, epochs=epochs)
