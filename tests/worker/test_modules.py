"""Importing from memory."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from nngrade.worker import modules

Import = Callable[..., Any]


@pytest.fixture
def submit(monkeypatch: pytest.MonkeyPatch) -> Iterator[Import]:
    """Install a finder for some files and import a module; everything is forgotten afterwards."""
    known = set(sys.modules)

    def run(name: str, files: dict[str, bytes | None], target: str = "l1_x/work_x.py") -> Any:
        monkeypatch.setattr(sys, "meta_path", [modules.Finder(files, target), *sys.meta_path])
        return importlib.import_module(name)

    yield run
    for name in set(sys.modules) - known:
        del sys.modules[name]


def test_files_beside_the_target_and_in_the_root_are_found(submit: Import) -> None:
    """In this order."""
    files = {
        "l1_x/work_x.py": b"import same_x, root_x, pkg_x.part, l1_x.same_x as again\nV = same_x.V, root_x.V, again.V",
        "l1_x/same_x.py": b"V = 'beside'",
        "same_x.py": b"V = 'root'",
        "root_x.py": b"V = 1",
        "pkg_x/__init__.py": b"",
        "pkg_x/part.py": b"",
    }
    assert submit("work_x", files).V == ("beside", 1, "beside")
    assert sys.modules["work_x"].__file__ == "l1_x/work_x.py"


def test_a_target_in_the_root_is_found(submit: Import) -> None:
    """A submission need not have folders."""
    assert submit("work_x", {"work_x.py": b"V = 1"}, "work_x.py").V == 1


def test_the_standard_library_is_never_shadowed() -> None:
    """Nor NumPy; unknown names are left to others."""
    finder = modules.Finder({"random.py": b"", "numpy.py": b"", "mine.py": b""}, "mine.py")
    assert finder.find_spec("random", None) is None
    assert finder.find_spec("numpy", None) is None
    assert finder.find_spec("nothing", None) is None
    assert finder.find_spec("email.mine", ["/usr/lib/python3/email"]) is None
    assert finder.find_spec("mine", None) is not None


def test_a_file_that_is_too_large_is_not_compiled(submit: Import) -> None:
    """It was not even sent."""
    with pytest.raises(modules.SourceTooLarge, match="is larger than 256 KB"):
        submit("work_x", {"l1_x/work_x.py": None})


def test_null_bytes_are_a_syntax_error_with_a_line(submit: Import) -> None:
    """On every Python version."""
    with pytest.raises(SyntaxError) as caught:
        submit("work_x", {"l1_x/work_x.py": b"a = 1\nb = \0\n"})
    assert (caught.value.filename, caught.value.lineno) == ("l1_x/work_x.py", 2)


def test_the_source_is_there_for_tracebacks() -> None:
    """Decoded by Python's rules; empty for a file that was not sent."""
    assert modules.SourceLoader("a.py", b"\xef\xbb\xbfx = 1\r\n").get_source("a") == "x = 1\n"
    assert modules.SourceLoader("a.py", None).get_source("a") == ""


def test_public_names_are_the_students_own(submit: Import) -> None:
    """Not modules, private names, or what another module defines; hostile objects count as own."""
    source = b"""
import os
from numpy import exp, linspace
from gates_x import g
class Odd:
    @property
    def __module__(self): raise SystemExit
odd = Odd()
_private = 1
value = 2
h = lambda: 0
globals()[3] = 4
"""
    module = submit("work_x", {"l1_x/work_x.py": source, "l1_x/gates_x.py": b"def g(): pass"})
    assert modules.public_names(module, 200) == ["g", "Odd", "odd", "value", "h"]
    assert modules.public_names(module, 2) == ["g", "Odd"]
