# json repr

import json
import numpy as np


def save_parameters(path, W, b):
    with open(path, "w") as f:
        json.dump({"W": np.asarray(W).tolist(), "b": np.asarray(b).tolist(), "s": list(np.shape(W))}, f)


def load_parameters(path):
    with open(path) as f:
        d = json.load(f)
    return np.array(d["W"]).reshape(d["s"]), np.array(d["b"])
