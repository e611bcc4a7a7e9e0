"""The command line: the only room that prints or exits.  One file per command, imported when it is called."""

from __future__ import annotations

import gc
import os
from typing import NoReturn

__all__ = ["main"]

_ALLOCATIONS_BETWEEN_COLLECTIONS = 100_000


def main() -> NoReturn:
    """The entry point of ``nngrade``; ends with the command's exit code.

    A check takes a quarter of a second, so what does nothing for the person is left out: collecting garbage while
    modules are imported, a pool of BLAS threads for tiny matrices, and tearing the interpreter down at the end.
    """
    gc.set_threshold(_ALLOCATIONS_BETWEEN_COLLECTIONS)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    code: object
    try:
        from nngrade.cli.app import app  # noqa: PLC0415  importing nngrade.cli is nearly free

        app.main()
    except SystemExit as end:
        code = end.code
    except KeyboardInterrupt:  # before the command was reached
        code = 130
    # Everything is closed and flushed by now, or it has been told why it could not be.
    os._exit(code if isinstance(code, int) else 0)
