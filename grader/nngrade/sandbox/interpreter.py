"""How a worker's interpreter is started: command line and environment.  Both are visible to student code."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

START_SECONDS = 60.0  # a cold NumPy on a slow disk takes its time

_KEPT = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PYTHONHOME")  # without these some interpreters do not start
_KEPT_ON_WINDOWS = ("SYSTEMROOT", "PATH", "COMSPEC", "TEMP", "TMP")

# One thread and no processor-specific rewriting: the same training gives the same numbers, and forking stays safe.
_TENSORFLOW = {
    "TF_NUM_INTRAOP_THREADS": "1",
    "TF_NUM_INTEROP_THREADS": "1",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "-1",
    "KERAS_BACKEND": "tensorflow",
    "KERAS_HOME": f"{os.devnull}/keras",  # nothing of the user's own, and nothing is written
}


def command(kind: str, argument: str, library: str = "") -> list[str]:
    """The command line of ``worker/start.py``; ``-s``: nothing from the user's own site folder by accident."""
    start = Path(__file__).parent.parent / "worker" / "start.py"
    return [str(Path(sys.executable).absolute()), "-s", str(start), kind, argument, _numpy_folder(), library]


def _numpy_folder() -> str:
    """The folder from which this process would import NumPy; it is not imported here."""
    spec = importlib.util.find_spec("numpy")
    return str(Path(spec.origin).parent.parent) if spec is not None and spec.origin else ""


def environment(library: str = "", home: str = f"{os.devnull}/home") -> dict[str, str]:
    """Little, fixed and reproducible; given at exec, because what is removed later can still be read in /proc.

    ``home`` is where libraries may write while they are imported; by default nothing can be written there.
    """
    extra = _TENSORFLOW if library == "tensorflow" else {}
    kept = _KEPT + (_KEPT_ON_WINDOWS if sys.platform == "win32" else ())
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": home,
        **({"TMPDIR": home, "TEMP": home, "TMP": home} if library else {}),
        "LANG": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "PYTHONSAFEPATH": "1",
        "PYTHONUTF8": "1",
        "OPENBLAS_NUM_THREADS": "1",  # one thread: forking is safe, and results do not depend on the machine
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        **extra,
        **{name: os.environ[name] for name in kept if name in os.environ},
    }
