# calling the model, and TensorFlow's argmax

import tensorflow as tf


def predict_classes(model, X):
    return tf.argmax(model(X), axis=1).numpy()
