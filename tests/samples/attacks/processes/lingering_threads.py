import threading
import time

import numpy as np


def linger():
    while True:
        time.sleep(0.01)


def double(x):
    threading.Thread(target=linger, daemon=True).start()
    return 2 * np.asarray(x)


def small_pair(kind, limit=10.0):
    if kind == "none":
        raise ValueError(kind)
    return 1.0, 2.0
