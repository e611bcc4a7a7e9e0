"""Importing submitted files from memory, by Python's own rules, as if the student's folder lay on ``sys.path``."""

from __future__ import annotations

import importlib.machinery
import importlib.util
import sys
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import CodeType, ModuleType

    from .cells import Cells

_ROOT = "<submission>"
_RESERVED = frozenset(sys.stdlib_module_names) | {"numpy", "tensorflow", "keras"}


class SourceTooLarge(ImportError):  # noqa: N818  students read the name
    """A submitted file is larger than the grader reads; Python never parses it."""


class Finder:
    """Finds modules in ``sources`` (path in the submission -> bytes, None for a file that is too large).

    A top-level name is looked for beside the target first, then in the submission's root.  Names of the standard
    library and ``numpy`` are never taken from a submission.
    """

    def __init__(
        self,
        sources: Mapping[str, bytes | None],
        target: str,
        compiled: dict[str, CodeType] | None = None,
        cells: Cells | None = None,
    ) -> None:
        self._sources = sources
        self._target = target
        self._cells = cells
        self._compiled = {} if compiled is None else compiled  # path -> code, kept from one loading to the next
        folder = str(PurePosixPath(target).parent)
        self._roots = [""] if folder == "." else [folder + "/", ""]

    def load_target(self) -> ModuleType:
        """Import the target; one with the name of a standard module gets another name and hides nothing."""
        name = PurePosixPath(self._target).stem
        if name not in _RESERVED:
            return importlib.import_module(name)
        module = importlib.util.module_from_spec(self._spec_of(f"{name}_", self._target))
        sys.modules[module.__name__] = module
        SourceLoader(self._target, self._sources[self._target], self._compiled, self._cells).exec_module(module)
        return module

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The spec of a submitted module; None leaves the name to the next finder."""
        name = fullname.rpartition(".")[2]
        if path is None:
            if fullname in _RESERVED:
                return None
            prefixes = self._roots
        else:
            prefixes = [entry[len(_ROOT) + 1 :] for entry in path if entry.startswith(_ROOT + "/")]
        for prefix in prefixes:
            spec = self._spec(fullname, prefix + name)
            if spec is not None:
                return spec
        return None

    def _spec(self, fullname: str, stem: str) -> importlib.machinery.ModuleSpec | None:
        for path in (f"{stem}/__init__.py", f"{stem}.py"):
            if path in self._sources:
                spec = self._spec_of(fullname, path)
                break
        else:
            if not any(path.startswith(stem + "/") for path in self._sources):
                return None
            spec = importlib.machinery.ModuleSpec(fullname, None, is_package=True)
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(f"{_ROOT}/{stem}/")
        return spec

    def _spec_of(self, fullname: str, path: str) -> importlib.machinery.ModuleSpec:
        loader = SourceLoader(path, self._sources[path], self._compiled, self._cells)
        package = path.endswith("/__init__.py")
        spec = importlib.machinery.ModuleSpec(fullname, loader, origin=path, is_package=package)  # type: ignore[arg-type]
        spec.has_location = True  # gives the module its __file__
        return spec


class SourceLoader:
    """Runs one submitted file; its path in the submission is its file name, in tracebacks too.

    Not derived from ``importlib.abc.Loader``, whose import costs each command several milliseconds.
    """

    def __init__(
        self,
        path: str,
        data: bytes | None,
        compiled: dict[str, CodeType] | None = None,
        cells: Cells | None = None,
    ) -> None:
        self._path = path
        self._data = data
        self._compiled = {} if compiled is None else compiled
        self._cells = cells

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> None:
        """An ordinary module object will do."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the file as the module's body; one that was made of a notebook's cells, cell by cell."""
        if self._cells is not None and self._data is not None and self._path in self._cells:
            self._cells.run(self._path, self._data, vars(module))
            return
        exec(self.get_code(module.__name__), vars(module))  # noqa: S102  running it is what a worker is for

    def get_code(self, fullname: str) -> CodeType:
        """The compiled file.

        Raises:
            SyntaxError: as Python raises it; with the line for null bytes, too.
            SourceTooLarge: the file was not even sent.
        """
        if self._data is None:
            raise SourceTooLarge(f"{self._path} is larger than 256 KB", name=fullname, path=self._path)
        if b"\0" in self._data:  # the exception's class depends on the Python version otherwise
            line = self._data[: self._data.index(b"\0")].count(b"\n") + 1
            raise SyntaxError("source code cannot contain null bytes", (self._path, line, None, None))
        if self._path not in self._compiled:
            self._compiled[self._path] = compile(self._data, self._path, "exec", dont_inherit=True)
        return self._compiled[self._path]

    def get_source(self, _fullname: str) -> str:
        """The file as text, for tracebacks that student code prints."""
        return importlib.util.decode_source(self._data or b"")


def public_names(module: ModuleType, limit: int) -> list[str]:
    """What the module defines itself: public names that are neither modules nor imported from elsewhere."""
    return [name for name, value in list(vars(module).items()) if _is_own(name, value)][:limit]


def _is_own(name: Any, value: Any) -> bool:
    if type(name) is not str or name.startswith("_") or type(value) is type(sys) or vars(np).get(name) is value:
        return False
    try:
        origin = getattr(value, "__module__", None)
        module = sys.modules.get(origin) if type(origin) is str else None
    except BaseException:  # noqa: BLE001  objects of the student's own may raise anything
        return True
    if type(module) is not type(sys) or type(vars(module).get("__loader__")) is SourceLoader:
        return True
    return vars(module).get(name) is not value
