"""Importing a submission: Python's own rules, from memory, with every failure told as data."""

from __future__ import annotations

from typing import Any

import pytest

from nngrade.sandbox.outcomes import Frame, Limits, Loaded, Parameter, Raised


def test_functions_come_with_their_parameters(student: Any) -> None:
    """Name, kind and default of each; only callables count; unknown names are absent."""
    source = """
        import numpy as np
        VALUE = 3
        def f(z, *rest, slope=0.1, **more): return z
        g = lambda a, /: a
        v = np.vectorize(lambda x: x)
    """
    _, outcome = student.load(source, "f", "g", "v", "VALUE", "missing")
    assert isinstance(outcome, Loaded)
    assert outcome.functions["f"] == (
        Parameter("z", "POSITIONAL_OR_KEYWORD", has_default=False),
        Parameter("rest", "VAR_POSITIONAL", has_default=False),
        Parameter("slope", "KEYWORD_ONLY", has_default=True),
        Parameter("more", "VAR_KEYWORD", has_default=False),
    )
    assert outcome.functions["g"] == (Parameter("a", "POSITIONAL_ONLY", has_default=False),)
    assert list(outcome.functions) == ["f", "g", "v"]
    assert outcome.defined == ("VALUE", "f", "g", "v")


def test_a_hostile_signature_is_unknown(quick: Any) -> None:
    """What inspect cannot tell, or raises at, is None."""
    source = """
        class F:
            @property
            def __signature__(self): raise SystemExit
            def __call__(self): return 1
        f = F()
    """
    _, outcome = quick.load(source)
    assert outcome.functions == {"f": None}


def test_other_files_can_be_imported(student: Any) -> None:
    """Files of the same folder by name, and every file by its full name, as a student's editor would."""
    source = """
        import gates
        from gates import NAND
        import l1.gates
        from l1 import gates as again
        import random, helper.deep
        def f(): return NAND() + l1.gates.NAND(), random.__name__, hasattr(random, "Random"), helper.deep.X
    """
    worker = student.launcher.start(Limits())
    files = {
        "l1/work.py": source.replace("\n        ", "\n").encode(),
        "l1/gates.py": b"def NAND(): return 1",
        "l1/random.py": b"raise RuntimeError('shadows the standard library')",
        "l1/numpy.py": b"raise RuntimeError('shadows NumPy')",
        "helper/__init__.py": b"",
        "helper/deep.py": b"from . import __name__ as N\nX = N",
        "notes.txt": b"not Python",
    }
    with worker:
        outcome = worker.load(files, "l1/work.py", ["f"])
        assert isinstance(outcome, Loaded), outcome
        assert worker.call("f", []).value == (2, "random", True, "helper")


def test_a_script_part_does_not_run(quick: Any) -> None:
    """``__name__`` is the module's name, ``__file__`` its path in the submission."""
    worker, _ = quick.load("if __name__ == '__main__':\n    raise SystemExit\ndef f(): return __name__, __file__")
    assert worker.call("f", []).value == ("work", "l1/work.py")


REFUSED = {
    "syntax": (b"x = 1\ndef f(:\n", "SyntaxError", 2),
    "indent": (b"def f():\nreturn 1\n", "IndentationError", 2),
    "tab": (b"if 1:\n        x = 1\n\ty = 2\n", "TabError", 3),
    "null_byte": (b"x = 1\ny = \0\n", "SyntaxError", 2),
    "utf16": ("x = 1\n".encode("utf-16"), "SyntaxError", 1),
    "cp949": (b"x = 1\ny = '\xb0\xa1'\n", "SyntaxError", 2),
    "cookie": (b"# coding: nonsense\n", "SyntaxError", 1),
    "name": (b"x = 1\n\ny = undefined\n", "NameError", 3),
    "raise": (b"raise ValueError('no')\n", "ValueError", 1),
    "exit": (b"\nimport sys\nsys.exit(0)\n", "SystemExit", 3),
    "quit": (b"quit()\n", "SystemExit", 1),
    "interrupt": (b"raise KeyboardInterrupt\n", "KeyboardInterrupt", 1),
    "import": (b"import nothing_of_this_name\n", "ModuleNotFoundError", 1),
    "input": (b"x = input('name? ')\n", "EOFError", 1),
}


@pytest.mark.parametrize(("source", "name", "line"), REFUSED.values(), ids=REFUSED)
def test_a_module_that_does_not_import_is_told_with_its_line(quick: Any, source: bytes, name: str, line: int) -> None:
    """The exception's class, and the place in the student's file."""
    worker, outcome = quick.load(source)
    assert isinstance(outcome, Raised)
    assert outcome.type_name == name
    assert outcome.frames == (Frame("l1/work.py", line, "<module>"),)
    assert worker.call("f", []).type_name == "NameError"


ACCEPTED = {
    "bom": b"\xef\xbb\xbfdef f(): return 'ok'\r\n",
    "crlf": b"def f():\r\n    return 'ok'\r\n",
    "no_newline": b"def f(): return 'ok'",
}


@pytest.mark.parametrize("source", ACCEPTED.values(), ids=ACCEPTED)
def test_unusual_encodings_and_newlines_are_read(quick: Any, source: bytes) -> None:
    """As Python itself reads them."""
    worker, outcome = quick.load(source)
    assert isinstance(outcome, Loaded)
    assert worker.call("f", []).value == "ok"


def test_a_coding_cookie_counts(quick: Any) -> None:
    """A CP949 file that says so is read as CP949."""
    worker, _ = quick.load("# coding: cp949\ndef f(): return '가'\n".encode("cp949"))
    assert worker.call("f", []).value == "가"


def test_an_error_in_another_file_names_that_file(quick: Any) -> None:
    """The chain of places ends where it happened."""
    _, outcome = quick.load("x = 1\nimport gates\n", gates="\n\n1 = 2\n")
    assert outcome.type_name == "SyntaxError"
    assert outcome.frames == (Frame("l1/work.py", 2, "<module>"), Frame("l1/gates.py", 3, "<module>"))


def test_a_huge_source_is_not_parsed(quick: Any) -> None:
    """Over 256 KB is refused with a name of its own, at once; other files are not affected."""
    huge = b"x=1\n" * (64 * 1024 + 1)
    _, outcome = quick.load(huge)
    assert (outcome.type_name, outcome.bases[1]) == ("SourceTooLarge", "ImportError")
    assert outcome.message == "l1/work.py is larger than 256 KB"
    _, outcome = quick.load("def f(): pass", other=huge)
    assert isinstance(outcome, Loaded)


def test_printing_while_loading_is_kept(student: Any) -> None:
    """Both streams, in order, also from a module that fails; tracebacks show the student's source lines."""
    source = """
        import sys, traceback
        print("out"); print("err", file=sys.stderr)
        sys.stdout.write("no newline")
        try:
            1 / 0
        except ZeroDivisionError:
            traceback.print_exc()
        raise ValueError
    """
    _, outcome = student.load(source)
    assert outcome.output.startswith("out\nerr\n")
    assert "    1 / 0\n" in outcome.output
    assert 'File "l1/work.py", line 6, in <module>' in outcome.output


def test_a_target_that_was_not_submitted_is_not_found(quick: Any) -> None:
    """The engine looks first; the worker says it in Python's way."""
    with quick.launcher.start(Limits()) as worker:
        assert worker.load({}, "l1/work.py", ["f"]).type_name == "ModuleNotFoundError"


def test_a_worker_loads_once(quick: Any) -> None:
    """A second submission never meets the first one's process; calling comes after loading."""
    worker, _ = quick.load("def f(): pass")
    with pytest.raises(ValueError, match="only once"):
        worker.load({}, "l1/work.py", ["f"])
    with quick.launcher.start(Limits()) as fresh, pytest.raises(ValueError, match="follows"):
        fresh.call("f", [])


def test_names_that_were_imported_are_not_the_students(quick: Any) -> None:
    """Suggestions come from what the student wrote: not from ``import *``, modules or private names."""
    source = "from numpy import *\nimport os\nfrom gates import g\nh = lambda: 0\n_p = 1\nclass C: pass\n"
    _, outcome = quick.load(source, gates="def g(): pass")
    assert {"g", "h", "C"} <= set(outcome.defined)
    assert not {"os", "_p", "linspace", "exp"} & set(outcome.defined)


def test_every_worker_starts_the_same(student: Any) -> None:
    """Hash seed and both global random generators are fixed."""
    source = """
        import random, numpy as np
        def f(): return [hash("a"), random.random(), float(np.random.rand()), list({"x", "y", "z", "w"})]
    """
    assert student.call(source).value == student.call(source).value


def test_the_environment_is_minimal(student: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of ours is to be read there, nor on the path; the folder is the worker's own."""
    source = """
        import os, sys
        def f(): return dict(os.environ), sys.path, os.getcwd(), sys.argv, sys.dont_write_bytecode
    """
    environment, path, folder, arguments, no_bytecode = student.call(source).value
    assert not [name for name in environment if "NNGRADE" in name or "TOKEN" in name]
    assert set(environment) <= {
        *(
            "PATH",
            "HOME",
            "LANG",
            "LC_CTYPE",
            "TMPDIR",
            "TMP",
            "TEMP",
            "PYTHONHASHSEED",
            "PYTHONSAFEPATH",
            "PYTHONUTF8",
        ),
        *("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "LD_LIBRARY_PATH", "PYTHONHOME", "SYSTEMROOT"),
        *("COMSPEC", "DYLD_LIBRARY_PATH"),
    }
    assert environment["HOME"] == folder
    assert not [entry for entry in path if entry.rstrip("/").endswith(("grader", "worker")) or not entry]
    assert arguments == [""]
    assert no_bytecode


def test_an_exercise_may_have_the_name_of_a_standard_module(student: Any) -> None:
    """The submitted file is what is graded; `import numbers` inside it still means the standard library's."""
    worker = student.launcher.start(Limits())
    source = b"import numbers, fractions\ndef f(): return issubclass(fractions.Fraction, numbers.Number)\n"
    outcome = worker.load({"l1/numbers.py": source}, "l1/numbers.py", ["f"])
    assert isinstance(outcome, Loaded)
    assert list(outcome.functions) == ["f"]
    assert outcome.defined == ("f",)
    assert worker.call("f", ()).value is True
