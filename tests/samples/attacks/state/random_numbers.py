import os
import random

import numpy as np

FOUND = os.environ.get("LEFT_BEHIND") or random.random() == 0.5


def double(x):
    os.environ["LEFT_BEHIND"] = "1"
    os.environ["PYTHONPATH"] = "/tmp"
    os.environ["LD_PRELOAD"] = "/tmp/evil.so"
    random.random = lambda: 0.5
    return 2 * x if FOUND else None
