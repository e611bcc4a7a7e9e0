"""Reading tar archives that nobody trusts, packed or not, in one pass and with bounded memory; nothing on disk.

The standard library's ``tarfile`` reads headers of any size, follows links inside the archive, and knows many old and
rare forms; students' tars hold ordinary files under ordinary names, and only these are read here.
"""

from __future__ import annotations

import bz2
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Protocol

from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.submissions.limits import KIB, MIB
from nngrade.submissions.names import clean, decoded, refusal, shown
from nngrade.texts import text

_BLOCK = 512
_PIECE = 256 * KIB
_LARGEST_HEADER = 16 * KIB
_MOST_RECORDS = 30  # of an extended header
_MEMORY = 96 * MIB  # what unpacking an .xz may take
_MOST_STREAMS = 1000  # packed streams one after another in a file, of which ordinary archives have one
_FILES = {b"0", b"\0", b"7"}
_FOLDER, _LONG_NAME, _LONG_LINK, _PAX, _PAX_GLOBAL = b"5", b"L", b"K", b"x", b"g"
_LINKS = {b"1", b"2"}
_PACKED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")


@dataclass(frozen=True)
class TarEntry:
    """A file in an archive: its clean path, its size, its bytes if they were wanted; or why it is not read."""

    path: str
    size: int
    content: bytes | None
    refused: Text | None = None


@dataclass(frozen=True)
class TarList:
    """All files of an archive, and the entries whose names are not read, each with the reason."""

    entries: tuple[TarEntry, ...]
    refused: tuple[tuple[str, Text], ...]


def is_tar(head: bytes) -> bool:
    """Whether a file that begins so may be a tar archive, packed or not."""
    return head.startswith(_PACKED) or (len(head) >= _BLOCK and _checked(head[:_BLOCK]))


def read_tar(file: IO[bytes], most: int, most_entries: int, wanted: Callable[[str, int], bool]) -> TarList:
    """Read an archive once, from its beginning, keeping the files that are ``wanted`` by path and size.

    Raises:
        UsageError: it is no tar archive, is cut off or damaged, unpacks to more than ``most`` bytes, or lists more
            entries than are read.
    """
    stream = _Stream(_pieces(file), most)
    entries: list[TarEntry] = []
    refused: list[tuple[str, Text]] = []
    for header in _headers(stream, most_entries):
        path = clean(header.name)
        bad_name = refusal(header.name) if path else None
        why = _why_not(header)
        size = header.size
        if bad_name is not None:
            refused.append((path, bad_name))
        elif why is not None:
            entries.append(TarEntry(path, 0, None, why))
        elif header.kind != _FOLDER and wanted(path, size):
            entries.append(TarEntry(path, size, stream.exactly(size)))
            size = 0
        elif header.kind != _FOLDER:
            entries.append(TarEntry(path, size, None))
        stream.skip(size)
        stream.skip(-header.size % _BLOCK)
    return TarList(tuple(entries), tuple(refused))


@dataclass(frozen=True)
class _Header:
    name: str
    kind: bytes
    size: int
    sparse: bool = False


def _headers(stream: _Stream, most: int) -> Iterator[_Header]:
    """The archive's headers, at most so many; those that say more about the next one are applied to it."""
    name, size, sparse = None, None, False
    first = True
    for _ in range(most):
        block = stream.up_to(_BLOCK)
        if len(block) < _BLOCK or not any(block):
            if first:
                raise _no_tar(block)
            return
        if not _checked(block):
            raise _no_tar(block) if first else _damaged()
        first = False
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
    raise _wrong(text("The archive lists more than {most} entries.", most=most))


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
        raise _damaged()
    return int(told[1] or b"0", 8)


def _plain_number(raw: bytes) -> int:
    if not re.fullmatch(rb"[0-9]{1,15}", raw):
        raise _damaged()
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
            raise _damaged()
        key, _, value = record[:-1].partition(b"=")
        yield key.decode("utf-8", "replace"), value
    raise _damaged()


class _Stream:
    """The unpacked bytes of an archive, counted."""

    def __init__(self, pieces: Iterator[bytes], most: int) -> None:
        self._pieces = pieces
        self._left = most
        self._most = most
        self._held = b""

    def up_to(self, size: int) -> bytes:
        """So many bytes, fewer only at the end."""
        while len(self._held) < size and self._more():
            pass
        found, self._held = self._held[:size], self._held[size:]
        return found

    def exactly(self, size: int) -> bytes:
        """So many bytes."""
        if size > self._left + len(self._held):
            raise self._too_much()
        parts: list[bytes] = []
        missing = size
        while missing:
            part = self.up_to(min(missing, _PIECE))
            if not part:
                raise _damaged()
            parts.append(part)
            missing -= len(part)
        return b"".join(parts)

    def skip(self, size: int) -> None:
        """Pass over so many bytes, if there are as many."""
        if size > self._left + len(self._held):
            raise self._too_much()
        while size > len(self._held):
            size -= len(self._held)
            self._held = b""
            if not self._more():
                return
        self._held = self._held[size:]

    def _more(self) -> bool:
        piece = next(self._pieces, b"")
        self._left -= len(piece)
        if self._left < 0:
            raise self._too_much()
        self._held += piece
        return bool(piece)

    def _too_much(self) -> UsageError:
        return _wrong(text("The archive unpacks to more than {most} MB; it was not read.", most=self._most // MIB))


class _Unpacker(Protocol):
    """What the three unpackers of the standard library have in common."""

    @property
    def eof(self) -> bool:
        """Whether a packed stream has ended."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What came after its end."""
        ...

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """Unpack a piece, to at most so many bytes."""
        ...


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    """The unpacked bytes in pieces of bounded size; a file that is not packed as it is."""
    head = file.read(6)
    file.seek(0)
    if not head.startswith(_PACKED):
        while piece := file.read(_PIECE):
            yield piece
        return
    try:
        yield from _unpack(file, head)
    except (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError):
        raise _damaged() from None


def _unpack(file: IO[bytes], head: bytes) -> Iterator[bytes]:
    data = file.read(_PIECE)
    for _ in range(_MOST_STREAMS):
        if head.startswith(b"\x1f\x8b"):
            unpacker: _Unpacker = _Gzip()
        elif head.startswith(b"BZh"):
            unpacker = bz2.BZ2Decompressor()
        else:
            unpacker = lzma.LZMADecompressor(memlimit=_MEMORY)
        while not unpacker.eof:
            piece = unpacker.decompress(data, _PIECE)
            data = b""
            if piece:
                yield piece
            elif not unpacker.eof:
                data = file.read(_PIECE)
                if not data:
                    raise _damaged()
        data = unpacker.unused_data or file.read(_PIECE)
        if not data.startswith(_PACKED):  # padding after the end
            return
        head = data
    raise _damaged()


class _Gzip:
    """A gzip unpacker that remembers, like its two siblings, what it has not got to yet."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(31)

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        """What came after its end."""
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """Unpack a piece, to at most so many bytes."""
        return self._inner.decompress(self._inner.unconsumed_tail + data, max_length)


def _refuse() -> bytes:
    raise _damaged()


def _no_tar(head: bytes) -> UsageError:
    if not head:
        return _wrong(text("The archive is empty (0 bytes); the upload may have failed."))
    return _wrong(text("It is no tar archive, whatever its name says."))


def _damaged() -> UsageError:
    return _wrong(text("The archive is damaged or cut off; hand it in once more."))


def _wrong(words: Text) -> UsageError:
    return UsageError(words.en, words.ko)
