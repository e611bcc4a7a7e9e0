"""Loading a file again as if nothing had run before: what earlier student code left in the interpreter goes."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sys
import warnings
from typing import Any

import numpy as np

from . import objects
from .modules import SourceLoader
from .settings import Settings


class Fresh:
    """The interpreter's state before any student code ran.  What code breaks on purpose stays so, to its own cost."""

    def __init__(self, scratch: str) -> None:
        self._scratch = scratch
        self._finders = list(sys.meta_path)
        self._path = list(sys.path)
        self._filters = list(warnings.filters)
        self._errors = np.geterr()
        self._printing = np.get_printoptions()
        self._environment = dict(os.environ)
        self._modules = frozenset(sys.modules)
        self._libraries = Settings()
        self._used = False

    def restore(self) -> None:
        """Forget all submitted modules and their traces; random numbers start from the same seed every time.

        Raises:
            RuntimeError: student code set something that cannot be put back.
        """
        if self._used:
            self._forget_modules()
            self._forget_settings()
            self._empty_scratch()
        self._used = True
        random.seed(0)
        np.random.seed(0)  # noqa: NPY002  student code may use the global generator
        objects.begin()
        self._libraries.restore()

    def _forget_modules(self) -> None:
        for name in [name for name in sys.modules if name not in self._modules]:
            with contextlib.suppress(Exception):  # student code may have put anything there
                module = sys.modules[name]
                if type(vars(module).get("__loader__")) is SourceLoader:
                    del sys.modules[name]
                    vars(module).clear()  # functions and their module hold each other

    def _forget_settings(self) -> None:
        sys.meta_path[:] = self._finders
        sys.path[:] = self._path
        warnings.filters[:] = self._filters  # type: ignore[index]  # a list, whatever its stub says
        settings: dict[str, Any] = {**self._errors}
        np.seterr(**settings)
        settings = {**self._printing}
        with contextlib.suppress(TypeError, ValueError):  # a NumPy that returns what it does not take
            np.set_printoptions(**settings)
        if dict(os.environ) != self._environment:
            os.environ.clear()
            os.environ.update(self._environment)

    def _empty_scratch(self) -> None:
        with contextlib.suppress(OSError):
            os.chdir(self._scratch)
            for entry in os.scandir(self._scratch):
                with contextlib.suppress(OSError):
                    shutil.rmtree(entry.path) if entry.is_dir(follow_symlinks=False) else os.unlink(entry.path)  # noqa: PTH108  as scandir gives it
