# a tf.data pipeline

import tensorflow as tf


def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):
    training = tf.data.Dataset.from_tensor_slices((X_train, y_train)).shuffle(1000).batch(32)
    validation = tf.data.Dataset.from_tensor_slices((X_valid, y_valid)).batch(32)
    return model.fit(training, epochs=epochs, validation_data=validation)
