# JSON, nested lists

import numpy as np


import json


def save_parameters(path, W, b):
    with open(path, "w", encoding="utf-8") as f:
        json.dump({"W": np.asarray(W).tolist(), "b": np.asarray(b).tolist()}, f)


def load_parameters(path):
    with open(path, encoding="utf-8") as f:
        data = json.load(f)
    return data["W"], data["b"]
