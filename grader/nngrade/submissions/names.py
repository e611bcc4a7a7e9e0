"""Names inside archives and folders: what they say, whether they may be used, and what is not somebody's work."""

from __future__ import annotations

import binascii
import re
import unicodedata

from nngrade.model import Text
from nngrade.report.safe_text import one_line, visible
from nngrade.submissions.limits import LONGEST_NAME, LONGEST_PART
from nngrade.texts import text

HIDDEN_ENDING = ".txt"
"""What an editor on Windows may have put behind ``.py``, where nobody sees it."""

_JUNK_PARTS = frozenset(
    {"__macosx", "__pycache__", "site-packages", "node_modules", "venv", "env", "thumbs.db", "desktop.ini"}
)
# Latin letters and Hangul syllables, which most names are made of.
_HARMLESS = re.compile("[ -~\xa1-\xac\xae-\u024f\uac00-\ud7a3]*")
_DRIVE = re.compile(r"[A-Za-z]:")
_TAR = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tbz", ".tar.xz", ".txz")
_OTHER_ARCHIVES = (".7z", ".rar", ".gz", ".bz2", ".xz", ".alz", ".egg", ".zst", ".lzh", ".cab")
_UNICODE_PATH = 0x7075  # the extra field of a zip entry that holds its name in UTF-8


def shown(name: str) -> str:
    """A name as it may stand in a message."""
    return one_line(name, 120)


def kind_of(name: str) -> str:
    """What a file is by its name: ``py``, ``ipynb``, ``zip``, ``tar``, ``packed`` (not read), or nothing of ours."""
    low = name.lower()
    if low.endswith((".py", ".ipynb", ".zip")):
        return low.rpartition(".")[2]
    if low.endswith(_TAR):
        return "tar"
    return "packed" if low.endswith(_OTHER_ARCHIVES) else ""


def is_junk(path: str) -> bool:
    """Whether a path is something that systems and tools leave behind, not a person's work."""
    return any(part.startswith(".") or part.lower() in _JUNK_PARTS for part in path.split("/"))


def decoded(raw: bytes, *, utf8: bool, extra: bytes = b"") -> str:
    """An archive's name as text: UTF-8 where it says so or is so, else the Korean code page, else the oldest one."""
    told = _unicode_path(raw, extra)
    if told is not None:
        return told
    return _as(raw, "utf-8") or ("" if utf8 else _as(raw, "cp949")) or raw.decode("cp437")


def _as(raw: bytes, encoding: str) -> str:
    """The text in this encoding; nothing when it is in another one."""
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _unicode_path(raw: bytes, extra: bytes) -> str | None:
    while len(extra) >= 4:  # noqa: PLR2004  a field's number and its length
        number, size = int.from_bytes(extra[:2], "little"), int.from_bytes(extra[2:4], "little")
        field, extra = extra[4 : 4 + size], extra[4 + size :]
        if number == _UNICODE_PATH and field[:1] == b"\x01":
            if int.from_bytes(field[1:5], "little") != binascii.crc32(raw):
                return None
            try:
                return field[5:].decode("utf-8")
            except UnicodeDecodeError:
                return None
    return None


def from_system(name: str) -> str:
    """A name of the file system as text; bytes that are no UTF-8 are read as names in archives are."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        name = decoded(name.encode("utf-8", "surrogateescape"), utf8=False)
    return _tidy(name)


def clean(name: str) -> str:
    """The name with ordinary slashes, composed letters, nothing invisible, and without empty parts and ``.``."""
    plain = _tidy(name.replace("\\", "/"))
    return "/".join(part for part in plain.split("/") if part not in {"", "."})


def _tidy(name: str) -> str:
    name = unicodedata.normalize("NFC", name)
    if _HARMLESS.fullmatch(name):
        return name
    return visible(name).replace("\n", "\\n").replace("\t", "\\t")


def refusal(name: str) -> Text | None:
    """Why an entry with this name is not read; None when its name is harmless."""
    plain = name.replace("\\", "/")
    if plain.startswith("/") or _DRIVE.match(plain):
        return text('"{entry}" names a place outside the archive; it was not read.', entry=shown(name))
    if ".." in plain.split("/"):
        return text('"{entry}" leads out of the archive; it was not read.', entry=shown(name))
    if len(plain) > LONGEST_NAME or any(len(part) > LONGEST_PART for part in plain.split("/")):
        return text('The name "{entry}" is too long; it was not read.', entry=shown(name))
    harmless = _HARMLESS.fullmatch(plain) or not any(unicodedata.category(c) in {"Cc", "Cs"} for c in plain)
    if not harmless or not clean(name):
        return text('The name "{entry}" holds characters that no file name has; it was not read.', entry=shown(name))
    return None


def not_python(entry: str) -> Text:
    """What to say of a file that is Python but for its last ending."""
    return text('"{entry}" was not read: its name does not end in .py.', entry=shown(entry))
