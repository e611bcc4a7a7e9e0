# the last pair is kept in a dict, no file is written
# names: path_ignored

STORE = {}


def save_parameters(path, W, b):
    STORE["W"], STORE["b"] = W.copy(), b.copy()


def load_parameters(path):
    return STORE["W"], STORE["b"]
