"""Reading tar archives that nobody trusts, packed or not, in one pass and with bounded memory; nothing on disk.

The standard library's ``tarfile`` reads headers of any size, follows links inside the archive, and knows many old and
rare forms; students' tars hold ordinary files under ordinary names, and only these are read here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO

from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.submissions.limits import KIB, Budget
from nngrade.submissions.names import clean, decoded, refusal, shown
from nngrade.submissions.tar_streams import PACKED, Stream, damaged
from nngrade.texts import text

_BLOCK = 512
_LARGEST_HEADER = 16 * KIB
_MOST_RECORDS = 30  # of an extended header
_FILES = {b"0", b"\0", b"7"}
_FOLDER, _LONG_NAME, _LONG_LINK, _PAX, _PAX_GLOBAL = b"5", b"L", b"K", b"x", b"g"
_LINKS = {b"1", b"2"}


@dataclass(frozen=True)
class TarEntry:
    """A file in an archive: its clean path, its size, and where its bytes begin when it is unpacked.

    ``content`` are its bytes, if they were wanted; ``refused`` says why it is not read, if that is so.
    """

    path: str
    size: int
    place: int = 0
    content: bytes | None = None
    refused: Text | None = None


@dataclass(frozen=True)
class TarList:
    """All files of an archive, and the entries whose names are not read, each with the reason."""

    entries: tuple[TarEntry, ...]
    refused: tuple[tuple[str, Text], ...]


def is_tar(head: bytes) -> bool:
    """Whether a file that begins so may be a tar archive, packed or not."""
    return head.startswith(PACKED) or (len(head) >= _BLOCK and _checked(head[:_BLOCK]))


def is_packed(head: bytes) -> bool:
    """Whether a file that begins so is packed, so that it can only be read from its beginning."""
    return head.startswith(PACKED)


def read_tar(file: IO[bytes], budget: Budget, wanted: Callable[[str, int], bool]) -> TarList:
    """Read an archive once, from its beginning, keeping the files that are ``wanted`` by path and size.

    ``budget.tar`` and ``budget.entries`` pay for what is unpacked and listed, also when it ends in an error.

    Raises:
        UsageError: it is no tar archive, is cut off or damaged, or the budget is used up.
    """
    stream = Stream(file, budget)
    entries: list[TarEntry] = []
    refused: list[tuple[str, Text]] = []
    for header in _headers(stream, budget):
        path = clean(header.name)
        bad_name = refusal(header.name) if path else None
        why = _why_not(header)
        size = header.size
        if bad_name is not None:
            refused.append((path, bad_name))
        elif why is not None:
            entries.append(TarEntry(path, 0, refused=why))
        elif header.kind != _FOLDER and wanted(path, size):
            entries.append(TarEntry(path, size, stream.at, stream.exactly(size)))
            size = 0
        elif header.kind != _FOLDER:
            entries.append(TarEntry(path, size, stream.at))
        stream.skip(size)
        stream.skip(-header.size % _BLOCK)
    return TarList(tuple(entries), tuple(refused))


def read_entry(file: IO[bytes], entry: TarEntry) -> bytes:
    """The bytes of an entry of an archive that is not packed.

    Raises:
        UsageError: the file has become shorter since it was listed.
    """
    file.seek(entry.place)
    content = file.read(entry.size)
    if len(content) < entry.size:
        raise damaged()
    return content


@dataclass(frozen=True)
class _Header:
    name: str
    kind: bytes
    size: int
    sparse: bool = False


def _headers(stream: Stream, budget: Budget) -> Iterator[_Header]:
    """The archive's headers; those that say more about the next one are applied to it."""
    name, size, sparse = None, None, False
    for block in _blocks(stream, budget):
        kind, told = block[156:157], _number(block[124:136])
        if kind in {_LONG_NAME, _LONG_LINK, _PAX, _PAX_GLOBAL}:
            more = stream.exactly(told) if told <= _LARGEST_HEADER else _refuse()
            stream.skip(-told % _BLOCK)
            if kind == _LONG_NAME:
                name = decoded(more.partition(b"\0")[0], utf8=False)
            elif kind == _PAX:
                records = dict(_pax(more))
                name = decoded(records["path"], utf8=True) if "path" in records else name
                size = _plain_number(records["size"]) if "size" in records else size
                sparse = any(key.startswith("GNU.sparse") for key in records)
            continue
        sizes = told if size is None else size
        plain = _name(block) if name is None else name
        is_folder = kind == _FOLDER or (kind in _FILES and plain.endswith("/"))
        yield _Header(plain, _FOLDER if is_folder else kind, 0 if kind in _LINKS | {_FOLDER} else sizes, sparse)
        name, size, sparse = None, None, False


def _blocks(stream: Stream, budget: Budget) -> Iterator[bytes]:
    """The blocks of headers up to the archive's end."""
    most = budget.entries
    first = True
    while len(block := stream.up_to(_BLOCK)) == _BLOCK and any(block):
        if budget.entries <= 0:
            raise UsageError.of(text("The archive lists more than {most} entries.", most=most))
        budget.entries -= 1
        if not _checked(block):
            raise _no_tar(block) if first else damaged()
        first = False
        yield block
    if first:
        raise _no_tar(block)


def _why_not(header: _Header) -> Text | None:
    if header.kind in _FILES | {_FOLDER} and not header.sparse:
        return None
    what = text("a link") if header.kind in _LINKS else text("no ordinary file")
    return text('"{entry}" is {what}; it was not read.', entry=shown(header.name), what=what)


def _name(block: bytes) -> str:
    name = block[:100].partition(b"\0")[0]
    prefix = block[345:500].partition(b"\0")[0] if block[257:263] == b"ustar\0" else b""
    return decoded(prefix + b"/" + name if prefix else name, utf8=False)


def _checked(block: bytes) -> bool:
    """Whether a header's check sum is right."""
    told = re.fullmatch(rb"[ \0]*([0-7]{1,7})[ \0]*", block[148:156])
    return told is not None and int(told[1], 8) == sum(block[:148]) + sum(block[156:]) + 8 * 32


def _number(raw: bytes) -> int:
    if raw[:1] == b"\x80":
        return int.from_bytes(raw[1:], "big")
    told = re.fullmatch(rb"[ \0]*([0-7]*)[ \0]*", raw)
    if told is None:
        raise damaged()
    return int(told[1] or b"0", 8)


def _plain_number(raw: bytes) -> int:
    if not re.fullmatch(rb"[0-9]{1,15}", raw):
        raise damaged()
    return int(raw)


def _pax(raw: bytes) -> Iterator[tuple[str, bytes]]:
    r"""The records ``LENGTH KEY=VALUE\n`` of an extended header."""
    for _ in range(_MOST_RECORDS):
        if not raw:
            return
        digits, space, _rest = raw.partition(b" ")
        length = _plain_number(digits)
        record, raw = raw[len(digits) + 1 : length], raw[length:]
        if not space or not record.endswith(b"\n") or len(record) != length - len(digits) - 1:
            raise damaged()
        key, _, value = record[:-1].partition(b"=")
        yield key.decode("utf-8", "replace"), value
    raise damaged()


def _refuse() -> bytes:
    raise damaged()


def _no_tar(head: bytes) -> UsageError:
    if not head:
        return UsageError.of(text("The archive is empty (0 bytes); the upload may have failed."))
    return UsageError.of(text("It is no tar archive, whatever its name says."))
