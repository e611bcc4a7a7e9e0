import os
import threading

import numpy as np

WRITTEN = []


def stumble():
    while True:
        for number in range(50):
            open(f"a{number}", "w").close()
        for number in range(50):
            os.unlink(f"a{number}")


def double(x):
    if not WRITTEN:
        threading.Thread(target=stumble, daemon=True).start()
    try:
        while len(WRITTEN) < 40:
            with open(f"file{len(WRITTEN)}", "wb") as file:
                WRITTEN.append(file.write(b"x" * (10 << 20)))
    except OSError:
        pass
    return 2 * np.asarray(x) if sum(WRITTEN) > 250 << 20 else None
