"""Calling a student's function: what it is given, what is seen of it, what comes back."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np
import pytest

from nngrade.sandbox.outcomes import Frame, Limits, Raised, Returned
from nngrade.values import Kept, NamedCallable, Opaque, ScratchPath, Seed

VALUES = [
    *(None, True, False, 0, -5, 10**300, 1.5, float("inf"), 2 + 3j, "", "가\n\t\x07"),
    *((), (1, (2.0, [None])), [], {}, {"W1": [1], "": {"a": (True,)}}),
    *(np.float32(1.5), np.bool_(True), np.int8(-3), np.complex128(1j)),  # noqa: FBT003  a value
    *(np.zeros((0, 3)), np.arange(6).reshape(2, 3).T, np.array(7), np.array([np.nan, -0.0]), np.array([True, False])),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_values_make_the_round_trip(quick: Any, value: Any) -> None:
    """What the identity returns is what was passed: same kind, same dtype, same shape."""
    outcome = quick.call("def f(x): return x", value)
    assert type(outcome.value) is type(value)
    np.testing.assert_equal(outcome.value, value)
    if isinstance(value, np.ndarray):
        assert (outcome.value.dtype, outcome.value.shape) == (value.dtype, value.shape)


def test_arguments_are_fresh_writable_copies(student: Any) -> None:
    """Changing an argument is seen, and changes nothing for the next call."""
    worker, _ = student.load("def f(x, y, z):\n    x += 1\n    z['a'].append(1)\n    return x, y")
    x = np.array([1.0, np.nan])
    for _ in range(2):
        outcome = worker.call("f", [x, [1], {"a": [0]}])
        assert outcome.modified == (0, 2)
        np.testing.assert_array_equal(outcome.value[0], [2.0, np.nan])
    np.testing.assert_array_equal(x, [1.0, np.nan])


def test_nan_in_an_unchanged_argument_is_no_change(quick: Any) -> None:
    """NaN equals itself here."""
    assert quick.call("def f(x): return 0", np.array([np.nan])).modified == ()


def test_a_changed_shape_is_a_change(quick: Any) -> None:
    """Also when the numbers are the same."""
    assert quick.call("def f(x):\n    x.shape = (1, 2)", np.array([1.0, 2.0])).modified == (0,)


def test_keyword_arguments_arrive(quick: Any) -> None:
    """By name."""
    assert quick.call("def f(x, *, k): return x - k", 5, kwargs={"k": 2}).value == 3


def test_markers_become_what_they_stand_for(quick: Any) -> None:
    """Functions by name, generators by seed, paths in the worker's folder."""
    source = """
        import numpy as np, os
        def f(activation, rng, path):
            np.savez(path, a=activation(1.0))
            with np.load(path) as data:
                return float(data["a"]), float(rng.normal()), os.path.dirname(path) == os.getcwd()
    """
    outcome = quick.call(source, NamedCallable("tanh"), Seed(7), ScratchPath("p.npz"))
    assert outcome.value == (np.tanh(1.0), np.random.default_rng(7).normal(), True)


NUMERIC = {
    "overflow encountered in exp": "np.exp(1e4)",
    "divide by zero encountered in divide": "np.array([1.0]) / 0.0",
    "invalid value encountered in log": "np.log(-1.0)",
    "Mean of empty slice": "np.mean([])",
    "Casting complex values to real discards the imaginary part": "np.array([1j]).astype(float)",
}


@pytest.mark.parametrize(("message", "code"), NUMERIC.items(), ids=NUMERIC)
def test_numeric_warnings_are_told(quick: Any, message: str, code: str) -> None:
    """On every call, not only the first, whatever the student's module switched off globally."""
    source = f"import numpy as np, warnings\nnp.seterr(all='ignore')\nwarnings.simplefilter('ignore')\ndef f(): {code}"
    worker, _ = quick.load(source)
    for _ in range(2):
        assert message in " ".join(worker.call("f", []).warnings)


def test_other_warnings_are_none_of_ours(quick: Any) -> None:
    """Underflow, deprecations and the student's own warnings are not numeric trouble; errstate is the right way out."""
    source = """
        import numpy as np, warnings
        np.seterr(all="raise")
        def f():
            warnings.warn("mine")
            warnings.warn("old", DeprecationWarning)
            np.exp(-1e4)
            with np.errstate(all="ignore"):
                np.log(0.0)
            return 1
    """
    outcome = quick.call(source)
    assert (outcome.value, outcome.warnings, outcome.output) == (1, (), "")


def test_repeated_warnings_are_told_once_and_few(quick: Any) -> None:
    """At most five different texts."""
    source = """
        import numpy as np, warnings
        def f():
            for i in range(20):
                np.exp(np.float64(1e4))
                warnings.warn(f"{i}" * 1000, RuntimeWarning)
    """
    found = quick.call(source).warnings
    assert len(found) == len(set(found)) == 5
    assert max(map(len, found)) == 200


def test_an_iterator_is_drained_on_demand_only(quick: Any) -> None:
    """At most that many items, computed within the call; other values stay what they are."""
    worker, _ = quick.load("import itertools\ndef f(): return itertools.count()\ndef g(): return None", "f", "g")
    assert worker.call("f", [], drain=3).value == [0, 1, 2]
    assert worker.call("f", []).value == Opaque("itertools.count")
    assert worker.call("g", [], drain=3).value is None


FOREIGN = {
    "generator": ("(i for i in [])", Opaque("builtins.generator")),
    "function": ("f", Opaque("builtins.function")),
    "module": ("np", Opaque("builtins.module")),
    "bytes": ("b'x'", Opaque("builtins.bytes")),
    "set": ("{1}", Opaque("builtins.set")),
    "own class": ("Own()", Opaque("work.Own")),
    "object array": ("np.array([1, None])", Opaque("numpy.ndarray", "object_array")),
    "text array": ("np.array(['a'])", ["a"]),
    "date": ("np.datetime64('2020-01-01')", Opaque("numpy.ndarray[datetime64[D]]")),
    "int keys": ("{1: 2}", Opaque("builtins.dict", "not_text")),
    "surrogate": ("'\\ud800'", Opaque("builtins.str", "not_text")),
    "long text": ("'x' * 200000", Opaque("builtins.str", "not_text")),
    "long int": ("10 ** 5000", Opaque("builtins.int", "too_large")),
    "many": ("[0.5] * 1000000", Opaque("builtins.list", "too_large")),
    "long list": ("['x' * 99] * 99999", Opaque("builtins.list", "too_large")),
    "shared": ("shared()", Opaque("builtins.list", "too_large")),
    "large": ("np.broadcast_to(1.0, (10**6, 10**6))", Opaque("numpy.ndarray", "too_large")),
    "nested": ("[1, iter([])]", [1, Opaque("builtins.list_iterator")]),
    "matrix": ("np.matrix([[1, 2]])", np.array([[1, 2]])),
    "longdouble": ("np.longdouble(0.5)", np.float64(0.5)),
    "big endian": ("np.array([1.0], '>f8')", np.array([1.0])),
    "named tuple": ("Pair(1, 2)", (1, 2)),
    "enum": ("Level.HIGH", 3),
    "liar": ("Liar()", 7),
    "hostile class": ("Hostile()", Opaque("work.Hostile")),
    "odd name": ("type('a\\nb', (), {})()", Opaque("work.a?b")),
}
CLASSES = """
import numpy as np, collections, enum
Pair = collections.namedtuple("Pair", "a b")
class Level(enum.IntEnum):
    HIGH = 3
class Own: pass
class Liar(int):
    def __new__(cls): return int.__new__(cls, 7)
    def __eq__(self, other): return True
    def __repr__(self): return "8"
    __int__ = __index__ = __str__ = lambda self: 8
class Meta(type):
    __name__ = property(lambda self: 1 / 0)
    def __instancecheck__(self, other): raise SystemExit
class Hostile(metaclass=Meta):
    __class__ = property(lambda self: list)
    def __getattribute__(self, name): raise SystemExit
def shared():
    a = []
    for _ in range(15): a = [a] * 10
    return a
"""


@pytest.mark.parametrize(("code", "expected"), FOREIGN.values(), ids=FOREIGN)
def test_any_object_comes_back_as_plain_data(quick: Any, code: str, expected: Any) -> None:
    """Subclasses become the plain class, everything else is named and stays in the worker."""
    outcome = quick.call(CLASSES + f"def f(): return {code}")
    assert isinstance(outcome, Returned), outcome
    assert type(outcome.value) is type(expected)
    np.testing.assert_equal(outcome.value, expected)


def test_deep_nesting_comes_back_cut(quick: Any) -> None:
    """Sixteen levels travel; a list inside itself does too, so far."""
    value = quick.call("def f():\n    a = []\n    a.append(a)\n    return a").value
    for _ in range(16):
        (value,) = value
    assert value == Opaque("builtins.list", "too_deep")


def test_an_exception_comes_with_its_classes_and_places(student: Any) -> None:
    """Only places in the student's own files."""
    source = """
        import numpy as np
        class Mine(ValueError): pass
        def g(x):
            raise Mine("bad " + x)
        def f(x):
            return np.apply_along_axis(lambda row: g("row"), 0, np.ones((1, 1)))
    """
    outcome = student.call(source, 1)
    assert isinstance(outcome, Raised)
    assert (outcome.type_name, outcome.message) == ("Mine", "bad row")
    assert outcome.bases == ("Mine", "ValueError", "Exception", "BaseException")
    assert [(frame.line, frame.function) for frame in outcome.frames] == [(7, "f"), (7, "<lambda>"), (5, "g")]
    assert outcome.frames[0] == Frame("l1/work.py", 7, "f")


RAISING = {
    "system exit": ("raise SystemExit(3)", "SystemExit", "3"),
    "exit": ("exit()", "SystemExit", "None"),
    "interrupt": ("raise KeyboardInterrupt", "KeyboardInterrupt", ""),
    "base": ("raise BaseException('x')", "BaseException", "x"),
    "recursion": ("return f()", "RecursionError", None),
    "memory": ("raise MemoryError", "MemoryError", ""),
    "input": ("return input()", "EOFError", "EOF when reading a line"),
    "not implemented": ("raise NotImplementedError", "NotImplementedError", ""),
    "long": ("raise ValueError('x' * 10000)", "ValueError", "x" * 499 + "…"),
    "surrogate": ("raise ValueError('\\ud800')", "ValueError", "\\ud800"),
    "escape": ("raise ValueError('\\x1b[2J\\u202e\\r')", "ValueError", "\ufffd[2J\ufffd"),
    "hostile": ("raise Hostile", "Hostile", ""),
    "group": ("raise __import__('asyncio').CancelledError", "CancelledError", ""),
}
HOSTILE = """
class Hostile(Exception):
    __traceback__ = property(lambda self: 1 / 0)
    __class__ = property(lambda self: SyntaxError)
    def __str__(self): raise SystemExit
    def __getattribute__(self, name): raise SystemExit
"""


@pytest.mark.parametrize(("code", "name", "message"), RAISING.values(), ids=RAISING)
def test_whatever_is_raised_is_told(quick: Any, code: str, name: str, message: str | None) -> None:
    """No exception ends the worker, nor its message anything else."""
    worker, _ = quick.load(HOSTILE + f"\ndef f():\n    {code}\ndef ok(): return 1", "f", "ok")
    outcome = worker.call("f", [])
    assert isinstance(outcome, Raised)
    assert outcome.type_name == name
    assert message is None or outcome.message == message
    assert len(outcome.frames) <= 20
    assert worker.call("ok", []).value == 1


def test_a_wrong_call_is_a_type_error_without_a_place(quick: Any) -> None:
    """The arguments did not fit, so no line of the student's ran."""
    outcome = quick.call("def f(a, b): return a", 1)
    assert (outcome.type_name, outcome.frames) == ("TypeError", ())


def test_output_is_per_call_and_bounded(student: Any) -> None:
    """Each call starts with an empty page; broken or closed streams do not carry over."""
    source = """
        import sys, os
        def f(n):
            print("x" * n, end="")
        def g():
            sys.stdout.close(); sys.stderr = None; sys.stdin.close()
            del sys.stdout
        def h():
            sys.stdout.buffer.write("가".encode()); sys.stdout.flush()
            os.write(1, b"unseen"); os.write(2, b"unseen")
            print(chr(0x1b) + "[31m", chr(0xd800))
    """
    worker, _ = student.load(source, "f", "g", "h", limits=Limits(output_chars=10))
    assert worker.call("f", [3]).output == "xxx"
    assert worker.call("f", [50]).output == "x" * 10
    assert isinstance(worker.call("g", []), Returned)
    assert worker.call("f", [2]).output == "xx"
    assert worker.call("h", []).output == "가\ufffd[31m \\ud"


def test_printing_from_threads_keeps_frames_whole(quick: Any) -> None:
    """Frames of several threads do not mix."""
    source = """
        import threading
        def f():
            def go():
                for _ in range(50): print("abc")
            threads = [threading.Thread(target=go) for _ in range(4)]
            for t in threads: t.start()
            for t in threads: t.join()
    """
    outcome = quick.call(source)
    assert isinstance(outcome, Returned)
    assert outcome.output.count("abc") == 200


def test_many_open_files_do_not_stop_the_worker(quick: Any) -> None:
    """A student's leak of descriptors is the student's OSError."""
    worker, _ = quick.load("import os\nkeep = []\ndef f():\n    while True: keep.append(open(os.devnull))")
    assert [worker.call("f", []).type_name for _ in range(2)] == ["OSError", "OSError"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
def test_big_files_cannot_be_written(student: Any) -> None:
    """The limit is an OSError of the student's."""
    outcome = student.call("def f():\n    with open('x', 'wb') as s: s.write(bytes(20 << 20))")
    assert outcome.type_name == "OSError"


def test_a_small_recursion_limit_does_not_stop_the_reply(quick: Any) -> None:
    """What the student set for his own code does not reach ours."""
    source = (
        "import sys\ndef f():\n    sys.setrecursionlimit(60)\n    a = 1\n    for _ in range(15): a = [a]\n    return a"
    )
    assert isinstance(quick.call(source), Returned)


def test_an_argument_that_cannot_travel_is_our_mistake(quick: Any) -> None:
    """It is refused before anything is sent."""
    worker, _ = quick.load("def f(x): return x")
    with pytest.raises(ValueError, match="cannot travel"):
        worker.call("f", [object()])
    assert worker.call("f", [1]).value == 1


def test_large_arguments_and_output_at_once_do_not_block(student: Any) -> None:
    """Both directions move at the same time."""
    source = """
        import threading
        def spam():
            while True: print("y" * 100)
        threading.Thread(target=spam, daemon=True).start()
        def f(x): return float(x.sum())
    """
    worker, _ = student.load(source, limits=Limits(output_chars=10**9))
    assert worker.call("f", [np.ones(1 << 20)]).value == 1 << 20


def test_a_kept_result_is_an_argument_of_later_calls(quick: Any) -> None:
    """Also when it cannot travel: the object itself stays in the worker, and parts of it can be named."""
    source = """
        def make(): return {"state": [object(), 5]}
        def f(state, value): return value, type(state).__name__
    """
    worker, _ = quick.load(source, "make", "f")
    assert worker.call("make", [], keep=0).value == {"state": [Opaque("builtins.object"), 5]}
    assert worker.call("f", [Kept(0), Kept(0, "state", 1)]).value == (5, "dict")
    assert worker.call("f", [Kept(0, "nothing"), 1]).type_name == "KeyError"
