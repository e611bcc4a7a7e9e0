"""The encodings of gradebook files: found out without loss, written without surprises.

A file is kept as a *skeleton*: a string in which separators, quotes and line ends can be looked for and which turns
back into exactly the bytes that were read.  For encodings in which ASCII bytes are always ASCII characters that is one
character for each byte; UTF-16 is decoded.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from nngrade.errors import UsageError
from nngrade.texts import text

NAMES = ("utf-8", "cp949", "euc-kr", "utf-16-le", "utf-16-be")
"""What a teacher may name; CP949 is what Moodle calls UHC."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True)
class Encoding:
    """An encoding's Python name, and the byte order mark that the file begins with (may be empty)."""

    name: str
    mark: bytes = b""

    @property
    def _wide(self) -> bool:
        return self.name.startswith("utf-16")

    def skeleton(self, raw: bytes) -> str:
        """The file's bytes, without the mark, as a skeleton."""
        return raw[len(self.mark) :].decode(self.name if self._wide else "latin-1")

    def raw(self, skeleton: str) -> bytes:
        """The file's bytes, with the mark."""
        return self.mark + skeleton.encode(self.name if self._wide else "latin-1")

    def read(self, piece: str) -> str:
        """What a piece of the skeleton says."""
        return piece if self._wide else piece.encode("latin-1").decode(self.name)

    def write(self, said: str) -> str:
        """A piece of the skeleton that says this; a character that the encoding lacks becomes a question mark."""
        known = "".join(character if self.has(character) else "?" for character in said)
        return known if self._wide else known.encode(self.name).decode("latin-1")

    def has(self, character: str) -> bool:
        """Whether a character can be written so that every reader of the encoding gets it back."""
        try:
            written = character.encode(self.name)
        except UnicodeEncodeError:
            return False
        # Python writes syllables that EUC-KR lacks as eight bytes, which other readers do not put together.
        return len(written) <= 2 or self.name != "euc-kr"  # noqa: PLR2004  a syllable's bytes


def find_encoding(raw: bytes, file: str, asked: str | None = None) -> Encoding:
    """The encoding of a file: by its mark, else UTF-8, EUC-KR, CP949, whichever reads all of it.

    ``asked`` is what the teacher says it is.  What EUC-KR reads is also CP949, but writing only characters of the
    smaller set is right for both.

    Raises:
        UsageError: no encoding reads the file, or not the one that was asked for.
    """
    marks = [Encoding(name, mark) for mark, name in _BOMS if raw.startswith(mark)]
    candidates = marks or [Encoding(name) for name in ("utf-8", "euc-kr", "cp949")]
    if asked is not None:
        candidates = [one for one in marks if one.name == asked] or [Encoding(asked)]
    for candidate in candidates:
        try:
            raw[len(candidate.mark) :].decode(candidate.name)
        except UnicodeDecodeError:
            continue
        return candidate
    said = text(
        "'{file}' cannot be read as {names}. Download it again from the learning platform and do not open it before, "
        "or name its encoding with --encoding.",
        file=file,
        names=", ".join(candidate.name for candidate in candidates),
    )
    raise UsageError.of(said)
