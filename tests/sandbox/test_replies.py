"""What a worker says is read or refused; nothing that it says can raise anything but ProtocolError."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nngrade.sandbox.outcomes import CellFailure, Frame, Loaded, Parameter, Raised, Returned
from nngrade.sandbox.protocol import Broken, CellBegun, Output, ProtocolError, Ready, Request
from nngrade.sandbox.replies import parse, plain
from nngrade.values import Opaque

START = Request()
LOAD = Request("load", 1, files=("a.py", "b.py"), names=("f", "g"))
CALL = Request("call", 2, files=("a.py", "b.py"), arguments=2)

FAILURE = {"file": 1, "cell": 4, "type": "KeyError", "bases": ["KeyError"], "message": "1", "frames": [[1, 9, "m"]]}
LOADED = {
    "op": "loaded",
    "seq": 1,
    "functions": {"f": [["x", "KEYWORD_ONLY", True]], "g": None},
    "defined": ["f", "h"],
    "failures": [FAILURE],
}
RETURNED = {
    "op": "returned",
    "seq": 2,
    "value": ["array", "int8", [2], 0, 2],
    "warnings": ["overflow"],
    "modified": [1],
}
RAISED = {
    "op": "raised",
    "seq": 2,
    "type": "ValueError",
    "bases": ["ValueError", "Exception", "BaseException"],
    "message": "bad\x1b",
    "frames": [[1, 7, "g"]],
}


def read(message: Any, request: Request, body: bytes = b"") -> Any:
    """The parsed message."""
    return parse(json.dumps(message).encode(), body, request)


def test_good_messages_are_read() -> None:
    """Each kind, as plain data."""
    assert read({"op": "ready"}, START) == Ready()
    assert read({"op": "broken", "error": "no"}, START) == Broken("no")
    assert read({"op": "output", "text": "a\n"}, CALL) == Output("a\n")
    assert read(LOADED, LOAD) == Loaded(
        {"f": (Parameter("x", "KEYWORD_ONLY", has_default=True),), "g": None},
        ("f", "h"),
        failures=(CellFailure("b.py", 4, Raised("KeyError", ("KeyError",), "1", (Frame("b.py", 9, "m"),))),),
    )
    assert read({"op": "cell", "file": 0, "cell": 3}, LOAD) == CellBegun("a.py", 3)
    found = read(RETURNED, CALL, b"\1\2")
    assert isinstance(found, Returned)
    assert (found.value.tolist(), found.warnings, found.modified) == ([1, 2], ("overflow",), (1,))
    frames = (Frame("b.py", 7, "g"),)
    assert read(RAISED, CALL) == Raised("ValueError", ("ValueError", "Exception", "BaseException"), "bad\ufffd", frames)
    assert read({**RETURNED, "value": ["opaque", "a.b", "object"]}, CALL).value == Opaque("a.b")


@pytest.mark.parametrize(
    ("message", "request_"),
    [
        *[
            (message, CALL)
            for message in (None, [], 1, "x", {}, {"op": 1}, {"op": []}, {"op": "verdict"}, {"op": "load"})
        ],
        *((LOADED, CALL), (RETURNED, LOAD), ({**LOADED, "seq": 2}, LOAD), ({**LOADED, "seq": True}, LOAD)),
        *(({"op": "ready"}, CALL), ({"op": "broken", "error": "x"}, LOAD), ({"op": "ready", "more": 1}, START)),
        *((LOADED, START), (RETURNED, START), (RAISED, START), ({"op": "broken", "error": "x" * 501}, START)),
        *(({**LOADED, "functions": {"other": None}}, LOAD), ({**LOADED, "functions": []}, LOAD)),
        *(({**LOADED, "functions": {"f": 1}}, LOAD), ({**LOADED, "functions": {"f": [["x", "KEYWORD_ONLY"]]}}, LOAD)),
        *(({**LOADED, "functions": {"f": [["x", "OTHER", True]]}}, LOAD), ({**LOADED, "defined": "f"}, LOAD)),
        *(({**LOADED, "functions": {"f": [["x", [], True]]}}, LOAD), ({**LOADED, "defined": ["x"] * 201}, LOAD)),
        *(({**LOADED, "functions": {"f": [["x", "KEYWORD_ONLY", 1]]}}, LOAD), ({**LOADED, "defined": [1]}, LOAD)),
        *(({**LOADED, "functions": {"f": [["x" * 101, "KEYWORD_ONLY", True]]}}, LOAD), ({**LOADED, "x": 1}, LOAD)),
        *(
            ({**RETURNED, "modified": [2]}, CALL),
            ({**RETURNED, "modified": [-1]}, CALL),
            ({**RETURNED, "seq": 3}, CALL),
        ),
        *(
            ({**RETURNED, "modified": [True]}, CALL),
            ({**RETURNED, "warnings": ["x"] * 6}, CALL),
            ({"op": "returned"}, CALL),
        ),
        *(({**RETURNED, "warnings": ["x" * 201]}, CALL), ({**RETURNED, "warnings": [None]}, CALL)),
        *(({**RETURNED, "value": ["seed", "1"]}, CALL), ({**RETURNED, "value": ["array", "int8", [9], 0, 9]}, CALL)),
        *(({**RAISED, "frames": [[2, 7, "g"]]}, CALL), ({**RAISED, "frames": [[0, 0, "g"]]}, CALL)),
        *(({**RAISED, "frames": [[0, 1]]}, CALL), ({**RAISED, "frames": [["a.py", 1, "g"]]}, CALL)),
        *(({**RAISED, "frames": [[0, 1, "g"]] * 21}, CALL), ({**RAISED, "message": "x" * 501}, CALL)),
        *(
            ({**RAISED, "bases": ["x"] * 21}, CALL),
            ({**RAISED, "type": None}, CALL),
            ({**RAISED, "message": "\ud800"}, CALL),
        ),
        *(({**LOADED, "failures": [{**FAILURE, "file": 2}]}, LOAD), ({**LOADED, "failures": [FAILURE] * 21}, LOAD)),
        *(({**LOADED, "failures": [{**FAILURE, "cell": -1}]}, LOAD), ({**LOADED, "failures": [1]}, LOAD)),
        *(({**LOADED, "failures": [{**FAILURE, "more": 1}]}, LOAD), ({**LOADED, "failures": {}}, LOAD)),
        *(({"op": "cell", "file": 0, "cell": 0}, CALL), ({"op": "cell", "file": "a.py", "cell": 0}, LOAD)),
        *(({"op": "cell", "file": 0, "cell": True}, LOAD), ({"op": "cell", "file": 0, "cell": 10**9}, LOAD)),
        *(({"op": "output", "text": 1}, CALL), ({"op": "output", "text": "x" * 4097}, CALL), ({"op": "output"}, CALL)),
    ],
)
def test_bad_messages_are_refused(message: Any, request_: Request) -> None:
    """Wrong fields, kinds, sizes, numbers, or out of turn."""
    with pytest.raises(ProtocolError):
        read(message, request_, b"\1\2" if isinstance(message, dict) and message.get("op") == "returned" else b"")


@pytest.mark.parametrize(
    "header",
    [
        *(b"", b"{", b"\xff", b'{"op": "ready"} x', b"[" * 100_000, b'{"a":' * 100_000, b"\xef\xbb\xbf{}", b"\x00{}"),
        *(b'{"op": "output", "text": "a", "text": "b"}', b'{"op": "ready", "x": NaN}', b'{"op": "ready", "x": 1e5}'),
        *(b'{"op": "ready", "x": ' + b"9" * 50 + b"}", b'{"op": "output", "text": "\\ud800"}', b'{"op": Infinity}'),
        *('{"op": "ready"}'.encode("utf-16"), b'{"op": "output", "text": "a\nb"}'),
    ],
    ids=lambda header: repr(header[:40]),
)
def test_bad_json_is_refused(header: bytes) -> None:
    """Nesting, numbers, double keys and encodings included."""
    for request in (START, CALL):
        with pytest.raises(ProtocolError):
            parse(header, b"", request)


def test_a_body_belongs_to_a_returned_value_only() -> None:
    """No other message has one."""
    with pytest.raises(ProtocolError):
        read({"op": "ready"}, START, b"x")


@given(st.binary(max_size=200), st.binary(max_size=20), st.sampled_from([START, LOAD, CALL]))
def test_any_bytes_are_a_message_or_a_protocol_error(header: bytes, body: bytes, request: Request) -> None:
    """Arbitrary headers."""
    _read_or_refuse(header, body, request)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 20) | st.floats() | st.text(max_size=4) | st.just("f"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(st.data())
def test_changed_messages_are_messages_or_a_protocol_error(data: st.DataObject) -> None:
    """Good messages with one field replaced, dropped or added."""
    message, request = data.draw(st.sampled_from([(LOADED, LOAD), (RETURNED, CALL), (RAISED, CALL)]))
    field = data.draw(st.sampled_from([*message, "more"]))
    changed = {**message, field: data.draw(json_values)}
    if data.draw(st.booleans()):
        changed.pop(data.draw(st.sampled_from(sorted(changed))))
    _read_or_refuse(json.dumps(changed).encode(), data.draw(st.binary(max_size=4)), request)


@given(st.data())
def test_damaged_messages_are_messages_or_a_protocol_error(data: st.DataObject) -> None:
    """Good messages with some bytes changed."""
    message, request = data.draw(st.sampled_from([(LOADED, LOAD), (RETURNED, CALL), (RAISED, CALL)]))
    header = bytearray(json.dumps(message).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        header[data.draw(st.integers(0, len(header) - 1))] = data.draw(st.integers(0, 255))
    _read_or_refuse(bytes(header), b"\1\2", request)


def _read_or_refuse(header: bytes, body: bytes, request: Request) -> None:
    try:
        message = parse(header, body, request)
    except ProtocolError:
        return
    assert isinstance(message, (Ready, Broken, Output, Loaded, Raised, Returned))
    if isinstance(message, Returned):
        np.asarray(message.value, dtype=object)


def test_plain_text_moves_no_cursor() -> None:
    """Escapes, carriage returns, direction marks and what XML cannot hold are gone; letters of all scripts stay."""
    assert plain("가\ta\nb\r\x00\x1b[2J\x9b\u202e\u2066\ufffe", 50) == "가\ta\nb\ufffd\ufffd[2J\ufffd\ufffd\ufffd\ufffd"
