"""Keras tasks on the trusted side: models and training as data.  Nothing here imports TensorFlow or Keras.

``architecture.py`` and ``settings.py`` read what a worker handed over of a model, with bounds; ``dataset.py`` gives
images and keeps their labels; ``evaluator.py`` has a worker without student code train and predict, and ``cache.py``
remembers what came of it.  ``docs/keras.md`` tells how they work together.
"""
