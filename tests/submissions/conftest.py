"""Fixtures of the tests that read what was handed in."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from nngrade.course import Course, load_course

WORKS: list[dict[str, bytes]] = [
    {
        "l1_perceptron/activations.py": b"def sigmoid(x):\n    return %d\n" % number,
        "l1_perceptron/gates.py": b"def perceptron(x):\n    return %d\n\n\ndef gate_weights():\n    pass\n" % number,
        "l2_logistic/gates.py": b"def NAND(x):\n    return %d\n" % number,
    }
    for number in range(5)
]


@pytest.fixture(scope="session")
def course() -> Course:
    """The real course."""
    return load_course()


@pytest.fixture
def students(classes: ModuleType) -> list[Any]:
    """Five people with different work."""
    return classes.people(WORKS)  # type: ignore[no-any-return]


Spread = Callable[..., Path]


@pytest.fixture
def spread(tmp_path: Path, write_files: Callable[..., Path]) -> Spread:
    """Write files, given as path -> bytes, below a folder of the test's own."""
    return lambda files, folder="handed": write_files(tmp_path / folder, files)


ZipMaker = Callable[..., bytes]


@pytest.fixture(scope="session")
def make_zip() -> ZipMaker:
    """A zip written byte by byte, so that every field may lie.

    Each entry is a mapping: ``name`` (bytes), ``content``, and whatever of the fields below is not to be true.
    """

    def make(*entries: Mapping[str, Any], before: bytes = b"", comment: bytes = b"", **end: int) -> bytes:
        body, directory = bytearray(before), bytearray()
        for entry in entries:
            content = entry.get("content", b"x = 1\n")
            method = entry.get("method", 8)
            squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
            packed = entry.get("packed", squeeze.compress(content) + squeeze.flush() if method == 8 else content)
            name, flags = entry["name"], entry.get("flags", 0)
            crc, size = entry.get("crc", zlib.crc32(content)), entry.get("size", len(content))
            offset = entry.get("offset", len(body))
            local = entry.get("local_name", name)
            body += struct.pack(
                "<4s5H3I2H", b"PK\x03\x04", 20, flags, method, 0, 0, crc, len(packed), size, len(local), 0
            )
            body += local + packed
            extra = entry.get("extra", b"")
            directory += struct.pack(
                "<4s6H3I5H2I",
                b"PK\x01\x02",
                entry.get("made_by", 3 << 8),
                20,
                flags,
                method,
                0,
                0,
                crc,
                entry.get("packed_size", len(packed)),
                size,
                len(name),
                len(extra),
                0,
                0,
                0,
                entry.get("mode", 0o100644) << 16,
                offset,
            )
            directory += name + extra
        if "wide" in end:  # the end in the form for large archives; ``wide`` is added to where it says that it is
            place = len(body) + len(directory) + end["wide"]
            length, offset = len(directory), len(body)
            directory += struct.pack("<4sQ2H2I4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, length, offset)
            directory += struct.pack("<4sIQI", b"PK\x06\x07", 0, place, 1)
            end = {**end, "length": 0xFFFFFFFF, "offset": 0xFFFFFFFF}
        count = end.get("count", len(entries)) & 0xFFFF
        tail = struct.pack(
            "<4s4H2IH",
            b"PK\x05\x06",
            0,
            0,
            count,
            count,
            end.get("length", len(directory)),
            end.get("offset", len(body)),
            len(comment),
        )
        return bytes(body + directory + tail + comment)

    return make


TarMaker = Callable[..., bytes]


@pytest.fixture(scope="session")
def make_tar() -> TarMaker:
    """A tar written block by block, so that every field may lie; entries as for ``make_zip``."""

    def make(*entries: Mapping[str, Any], ended: bool = True) -> bytes:
        body = bytearray()
        for entry in entries:
            content = entry.get("content", b"x = 1\n")
            size = entry.get("size", len(content))
            block = bytearray(512)
            block[0 : len(entry["name"])] = entry["name"]
            block[100:108] = b"0000644\0"
            block[124:136] = size if isinstance(size, bytes) else b"%011o\0" % size
            block[156:157] = entry.get("kind", b"0")
            block[257:265] = b"ustar\x0000"
            block[345 : 345 + len(entry.get("prefix", b""))] = entry.get("prefix", b"")
            block[148:156] = b" " * 8
            block[148:156] = entry.get("sum", b"%06o\0 " % sum(block))
            body += block + content + bytes(-len(content) % 512)
        return bytes(body) + bytes(1024 if ended else 0)

    return make
