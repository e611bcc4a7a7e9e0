import multiprocessing
import os
import subprocess
import sys

import numpy as np

MADE = []


def attempt(start):
    try:
        MADE.append(start())
    except (OSError, ValueError, RuntimeError):
        pass


def double(x):
    if not MADE:
        attempt(lambda: subprocess.Popen(["/bin/sleep", "60"]))
        attempt(lambda: os.posix_spawn("/bin/sleep", ["sleep", "60"], {}))
        attempt(lambda: os.spawnv(os.P_NOWAIT, sys.executable, ["python", "-c", "import time; time.sleep(60)"]))
        attempt(lambda: multiprocessing.get_context("fork").Process(target=print).start())
        attempt(lambda: os.forkpty())
    return 2 * np.asarray(x) if [made for made in MADE if made is not None and made != 127] else None
