"""Frames: cut from any stream of bytes, in any pieces, or refused."""

from __future__ import annotations

import json
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nngrade.sandbox import protocol
from nngrade.sandbox.protocol import Call, FrameReader, ProtocolError, Request, pack
from nngrade.values import Kept, NamedCallable


@given(st.lists(st.tuples(st.dictionaries(st.text(max_size=5), st.integers()), st.binary(max_size=50))), st.data())
def test_frames_arrive_whole_however_they_are_cut(
    frames: list[tuple[dict[str, int], bytes]], data: st.DataObject
) -> None:
    """Pieces of any length."""
    stream = b"".join(pack(header, body) for header, body in frames)
    reader, found = FrameReader(10**6), []
    while stream:
        cut = data.draw(st.integers(1, len(stream)))
        reader.feed(stream[:cut])
        stream = stream[cut:]
        while (frame := reader.next()) is not None:
            found.append((json.loads(frame[0]), frame[1]))
    assert found == frames
    assert reader.next() is None


@given(st.binary(max_size=64))
def test_any_bytes_are_frames_or_a_protocol_error(stream: bytes) -> None:
    """Nothing else happens."""
    reader = FrameReader(1000)
    reader.feed(stream)
    try:
        while reader.next() is not None:
            pass
    except ProtocolError:
        pass


@pytest.mark.parametrize(
    "start",
    [
        *(b"X", b"NNG\x02", b"NN\x00", struct.pack("<4sII", b"NNG\x01", 10, 991)),
        struct.pack("<4sII", b"NNG\x01", protocol.MAX_HEADER + 1, 0),
    ],
)
def test_a_bad_frame_is_known_from_its_first_bytes(start: bytes) -> None:
    """Nothing is gathered for a frame that will be refused."""
    reader = FrameReader(1000 if len(start) < 12 or start[4] == 10 else 10**9)
    reader.feed(start)
    with pytest.raises(ProtocolError):
        reader.next()


def test_a_load_request_holds_the_files_but_no_huge_ones() -> None:
    """A file over 256 KB is named only."""
    big = bytes(protocol.MAX_SOURCE + 1)
    request = protocol.load_request({"a.py": b"A", "big.py": big, "b.py": b"BB"}, "a.py", ["f"])
    reader = FrameReader(10**6)
    reader.feed(request.frame)
    frame = reader.next()
    assert frame is not None
    header, body = json.loads(frame[0]), frame[1]
    assert (request.op, request.seq, request.files, request.names) == ("load", 1, ("a.py", "big.py", "b.py"), ("f",))
    assert header["sources"] == [["a.py", 0, 1], ["big.py", None, len(big)], ["b.py", 1, 2]]
    assert body == b"ABB"


def test_a_call_request_holds_the_arguments() -> None:
    """Numbered after the one before, with markers as they are."""
    before = Request("load", 1, b"", files=("a.py",))
    request = protocol.call_request(
        before, Call("f", [np.zeros(2), NamedCallable("tanh"), Kept(0, "a")], {"k": 1}, keep=3)
    )
    reader = FrameReader(10**6)
    reader.feed(request.frame)
    frame = reader.next()
    assert frame is not None
    header = json.loads(frame[0])
    assert (request.op, request.seq, request.files, request.arguments) == ("call", 2, ("a.py",), 3)
    assert header == {
        "op": "call",
        "seq": 2,
        "name": "f",
        "drain": 0,
        "keep": 3,
        "chained": False,
        "kwargs": ["dict", [["k", ["int", "1"]]]],
        "args": ["tuple", [["array", "float64", [2], 0, 16], ["callable", "tanh"], ["kept", 0, ["a"]]]],
    }
    assert frame[1] == bytes(16)
