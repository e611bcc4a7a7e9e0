"""The unpacked bytes of a tar archive that nobody trusts, packed or not, piece by piece and counted."""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Iterator
from typing import IO, Protocol

from nngrade.errors import UsageError
from nngrade.submissions.limits import KIB, MIB, Budget
from nngrade.texts import text

PACKED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")
_PIECE = 256 * KIB
_MEMORY = 96 * MIB  # what unpacking an .xz may take
_MOST_STREAMS = 1000  # packed streams one after another in a file, of which ordinary archives have one


def damaged() -> UsageError:
    """The error for an archive that breaks off or contradicts itself."""
    return UsageError.of(text("The archive is damaged or cut off; hand it in once more."))


class Stream:
    """The unpacked bytes of an archive; ``budget.tar`` pays for each that is unpacked, whether or not all ends well."""

    def __init__(self, file: IO[bytes], budget: Budget) -> None:
        self._pieces = _pieces(file)
        self._budget = budget
        self._most = budget.tar
        self._held = b""

    @property
    def at(self) -> int:
        """The place of the next byte."""
        return self._most - self._budget.tar - len(self._held)

    def up_to(self, size: int) -> bytes:
        """So many bytes, fewer only at the end."""
        while len(self._held) < size and self._more():
            pass
        found, self._held = self._held[:size], self._held[size:]
        return found

    def exactly(self, size: int) -> bytes:
        """So many bytes."""
        if size > self._budget.tar + len(self._held):
            raise self._too_much()
        parts: list[bytes] = []
        missing = size
        while missing:
            part = self.up_to(min(missing, _PIECE))
            if not part:
                raise damaged()
            parts.append(part)
            missing -= len(part)
        return b"".join(parts)

    def skip(self, size: int) -> None:
        """Pass over so many bytes, if there are as many."""
        if size > self._budget.tar + len(self._held):
            raise self._too_much()
        while size > len(self._held):
            size -= len(self._held)
            self._held = b""
            if not self._more():
                return
        self._held = self._held[size:]

    def _more(self) -> bool:
        piece = next(self._pieces, b"")
        self._budget.tar -= len(piece)
        if self._budget.tar < 0:
            raise self._too_much()
        self._held += piece
        return bool(piece)

    def _too_much(self) -> UsageError:
        return UsageError.of(
            text("The archive unpacks to more than {most} MB; it was not read.", most=-(-max(self._most, 0) // MIB))
        )


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
    if not head.startswith(PACKED):
        while piece := file.read(_PIECE):
            yield piece
        return
    try:
        yield from _unpack(file, head)
    except (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError):
        raise damaged() from None


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
                    raise damaged()
        data = unpacker.unused_data or file.read(_PIECE)
        if not data.startswith(PACKED):  # padding after the end
            return
        head = data
    raise damaged()


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
