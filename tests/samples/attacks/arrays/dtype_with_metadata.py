import numpy as np


def double(x):
    kind = np.dtype(">f8", metadata={"verdict": "passed", "loader": print})
    return np.asarray(x, dtype=float).astype(kind) * 3
