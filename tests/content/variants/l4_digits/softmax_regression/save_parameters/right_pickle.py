# pickle

import pickle


def save_parameters(path, W, b):
    with open(path, "wb") as f:
        pickle.dump((W, b), f)


def load_parameters(path):
    with open(path, "rb") as f:
        return pickle.load(f)
