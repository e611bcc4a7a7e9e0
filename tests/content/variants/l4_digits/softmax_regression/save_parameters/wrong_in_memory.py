# kept in a dict, no file is written
# names: in_memory

SAVED = {}


def save_parameters(path, W, b):
    SAVED[path] = W.copy(), b.copy()


def load_parameters(path):
    return SAVED[path]
