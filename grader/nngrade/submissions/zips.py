"""Reading zip archives that nobody trusts: the list of entries first, each entry within limits, nothing on disk.

The standard library's ``zipfile`` believes an archive's own list: it reads it whole, whatever its size, cuts names at
the first NUL, and lets entries overlap.  So the directory is read here, every field of it is checked against the file,
and only ``zlib`` is left to trust.  Entries that are stored or deflated are read, as all systems' own tools write them.
"""

from __future__ import annotations

import binascii
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import IO

from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.submissions.limits import LARGEST_DIRECTORY, MOST_ENTRIES, Budget
from nngrade.submissions.names import clean, decoded, refusal, shown
from nngrade.submissions.nodes import too_large
from nngrade.texts import text

_END = struct.Struct("<4s4H2IH")
_END64_PLACE = struct.Struct("<4sIQI")
_END64 = struct.Struct("<4sQ2H2I4Q")
_ENTRY = struct.Struct("<4s6H3I5H2I")
_LOCAL = struct.Struct("<4s5H3I2H")
_LARGE = 0xFFFFFFFF
_LARGEST_COMMENT = 0xFFFF
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _UTF8 = 0x1, 0x800
_LINK, _FILE = 0o120000, 0o100000


@dataclass(frozen=True)
class ZipEntry:
    """A file in an archive: its clean path, its size as the archive tells it, and where its bytes are.

    ``refused`` says why it is not read, if that is so.
    """

    path: str
    size: int
    packed: int
    offset: int
    method: int
    crc: int
    raw_name: bytes = field(repr=False)
    refused: Text | None = None


@dataclass(frozen=True)
class ZipList:
    """All files of an archive, and the entries whose names are not read, each with the reason."""

    entries: tuple[ZipEntry, ...]
    refused: tuple[tuple[str, Text], ...]


def list_zip(file: IO[bytes], budget: Budget) -> ZipList:
    """Read the directory of an archive; ``budget.entries`` pays for each entry, also when it ends in an error.

    Raises:
        UsageError: it is no zip archive, is cut off, or lists more than is read.
    """
    directory, shift = _directory(file)
    entries: list[ZipEntry] = []
    refused: list[tuple[str, Text]] = []
    most = budget.entries
    for fields, raw, extra in _records(directory):
        if budget.entries <= 0:
            raise UsageError.of(text("The archive lists more than {most} entries.", most=most))
        budget.entries -= 1
        found = _entry(fields, raw, extra, shift)
        if isinstance(found, ZipEntry):
            entries.append(found)
        elif found is not None:
            refused.append(found)
    overlapping = _overlapping([entry for entry in entries if entry.refused is None])
    for number, entry in enumerate(entries):
        if entry in overlapping:
            why = text('"{entry}" shares its bytes with another entry; it was not read.', entry=shown(entry.path))
            entries[number] = replace(entry, refused=why)
    return ZipList(tuple(entries), tuple(refused))


def read_entry(file: IO[bytes], entry: ZipEntry, limit: int) -> bytes:
    """The bytes of an entry that is at most ``limit`` bytes large, no matter what the archive says of its size.

    Raises:
        UsageError: it is larger, does not match what the archive says of it, or cannot be unpacked.
    """
    if entry.size > limit:
        raise UsageError.of(too_large(entry.path, entry.size, limit))
    if entry.packed > 2 * entry.size + 1024 or entry.offset >= 1 << 62:
        raise _damaged(entry)
    file.seek(entry.offset)
    head = file.read(_LOCAL.size)
    if len(head) < _LOCAL.size or head[:4] != b"PK\x03\x04":
        raise _damaged(entry)
    names, extras = _LOCAL.unpack(head)[9:11]
    if file.read(names) != entry.raw_name:
        raise _damaged(entry)
    file.seek(extras, 1)
    packed = file.read(entry.packed)
    content = packed if entry.method == _STORED else _inflate(packed, entry)
    if len(packed) != entry.packed or len(content) != entry.size or binascii.crc32(content) != entry.crc:
        raise _damaged(entry)
    return content


def _inflate(packed: bytes, entry: ZipEntry) -> bytes:
    inflater = zlib.decompressobj(-15)
    try:
        return inflater.decompress(packed, entry.size + 1)
    except zlib.error:
        raise _damaged(entry) from None


def _directory(file: IO[bytes]) -> tuple[bytes, int]:
    """The bytes of the list of entries, and by how much the offsets in it are too small."""
    size = file.seek(0, 2)
    tail_at = max(0, size - _END.size - _LARGEST_COMMENT)
    file.seek(tail_at)
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06", 0, max(0, len(tail) - _END.size + 4))
    if at < 0:
        raise _no_zip(tail if tail_at == 0 else b"PK")
    end = _END.unpack_from(tail, at)
    length, offset, end_at = end[5], end[6], tail_at + at
    if _LARGE in {length, offset}:
        length, offset, end_at = _end64(file, end_at)
    start = end_at - length
    if start < 0 or offset > start:
        raise _no_zip(b"PK")
    if length > LARGEST_DIRECTORY:
        raise UsageError.of(text("The archive lists more than {most} entries.", most=MOST_ENTRIES))
    file.seek(start)
    return file.read(length), start - offset


def _end64(file: IO[bytes], end_at: int) -> tuple[int, int, int]:
    file.seek(max(0, end_at - _END64_PLACE.size))
    place = file.read(_END64_PLACE.size)
    if len(place) < _END64_PLACE.size or place[:4] != b"PK\x06\x07":
        raise _no_zip(b"PK")
    at = _END64_PLACE.unpack(place)[2]
    if at > end_at:
        raise _no_zip(b"PK")
    file.seek(at)
    found = file.read(_END64.size)
    if len(found) < _END64.size or found[:4] != b"PK\x06\x06":
        raise _no_zip(b"PK")
    fields = _END64.unpack(found)
    return fields[8], fields[9], at


def _records(directory: bytes) -> Iterator[tuple[tuple[int, ...], bytes, bytes]]:
    at = 0
    while at < len(directory):
        if len(directory) - at < _ENTRY.size or directory[at : at + 4] != b"PK\x01\x02":
            raise _no_zip(b"PK")
        fields = _ENTRY.unpack_from(directory, at)
        name, extra, comment = fields[10:13]
        at += _ENTRY.size
        yield fields[1:], directory[at : at + name], directory[at + name : at + name + extra]
        at += name + extra + comment


def _entry(fields: tuple[int, ...], raw: bytes, extra: bytes, shift: int) -> ZipEntry | tuple[str, Text] | None:
    """An entry, why it is not read, or None for a folder."""
    made_by, _, flags, method, _, _, crc, packed, size, *_, outside, offset = fields
    name = decoded(raw, utf8=bool(flags & _UTF8), extra=extra)
    if not name.strip("/\\"):
        return None
    why = refusal(name)
    if why is not None:
        return clean(name), why
    if name.endswith(("/", "\\")):
        return None
    file_type = (outside >> 16) & 0o170000 if made_by >> 8 in {3, 19} else 0  # written by Unix or macOS
    size, packed, offset = _wide(extra, size, packed, offset)
    why = _why_not(name, file_type, flags, method)
    return ZipEntry(clean(name), size, packed, offset + shift, method, crc, raw, why)


def _why_not(name: str, file_type: int, flags: int, method: int) -> Text | None:
    if file_type not in {0, _FILE}:
        what = text("a link") if file_type == _LINK else text("no ordinary file")
        return text('"{entry}" is {what}; it was not read.', entry=shown(name), what=what)
    if flags & _ENCRYPTED:
        return text('"{entry}" is protected by a password; it was not read.', entry=shown(name))
    if method not in {_STORED, _DEFLATED}:
        return text(
            '"{entry}" is packed in an unusual way; it was not read. Pack it as an ordinary zip.', entry=shown(name)
        )
    return None


def _wide(extra: bytes, *values: int) -> tuple[int, ...]:
    """Sizes and offset, taken from the extra field for large archives where it is needed."""
    while len(extra) >= 4 and extra[:2] != b"\x01\x00":  # noqa: PLR2004  a field's number and its length
        extra = extra[4 + int.from_bytes(extra[2:4], "little") :]
    field_bytes = extra[4 : 4 + int.from_bytes(extra[2:4], "little")]
    wide: list[int] = []
    for value in values:
        if value == _LARGE and len(field_bytes) >= 8:  # noqa: PLR2004  a number of 64 bits
            value, field_bytes = int.from_bytes(field_bytes[:8], "little"), field_bytes[8:]  # noqa: PLW2901  that is it
        wide.append(value)
    return tuple(wide)


def _overlapping(entries: list[ZipEntry]) -> set[ZipEntry]:
    found: set[ZipEntry] = set()
    furthest: ZipEntry | None = None
    for entry in sorted(entries, key=lambda e: (e.offset, e.packed)):
        if furthest is not None and entry.offset < _end_of(furthest):
            found |= {entry, furthest}
        if furthest is None or _end_of(entry) > _end_of(furthest):
            furthest = entry
    return found


def _end_of(entry: ZipEntry) -> int:
    return entry.offset + _LOCAL.size + len(entry.raw_name) + entry.packed


def _damaged(entry: ZipEntry) -> UsageError:
    return UsageError.of(text('"{entry}" is damaged: it is not what the archive says of it.', entry=shown(entry.path)))


def _no_zip(head: bytes) -> UsageError:
    if not head:
        return UsageError.of(text("The archive is empty (0 bytes); the upload may have failed."))
    if not head.startswith(b"PK"):
        return UsageError.of(text("It is no zip archive, whatever its name says."))
    return UsageError.of(text("The archive is damaged or cut off; hand it in once more."))
