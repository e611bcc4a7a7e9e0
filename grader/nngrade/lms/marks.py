"""The mark at the end of each comment of ours: which comment is it, is it still the right one, and are its words ours?

A mark is two digests of six hexadecimal digits: of the comment's words, so that a comment into which somebody wrote is
known without any journal, and of everything that it stands for.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
import unicodedata
from collections.abc import Sequence

_MARK = re.compile(r"\[nngrade ([0-9a-f]{12})\]")
_ALONE = re.compile(r"(?:^|[\r\n])[ \t]*\[nngrade ([0-9a-f]{12})\]\s*\Z")
_OURS = re.compile(
    r"<p\b[^>]*>(?P<words>(?:(?!</?p\b).)*)\[nngrade (?P<mark>[0-9a-f]{12})\](?:\s|<br\s*/?>)*</p>",
    re.IGNORECASE | re.DOTALL,
)
_LAYOUT = re.compile(r"<(?!img\b|a\b|audio\b|video\b|iframe\b|object\b|embed\b|svg\b|math\b)[^>]*>", re.IGNORECASE)
_HALF = 6


def mark_of(comment: str, *rest: str) -> str:
    """Twelve hexadecimal digits that this comment and what goes with it always give."""
    whole = hashlib.sha256(json.dumps((comment, *rest)).encode("utf-8", "surrogatepass")).hexdigest()
    return _words_digest(comment) + whole[:_HALF]


def marked(comment: str, mark: str) -> str:
    """A comment with its mark on a line of its own, as plain text."""
    return f"{comment}\n\n[nngrade {mark}]"


def mark_alone(comment: str) -> str:
    """The mark that stands alone on the last line of a plain comment, as :func:`marked` writes it; empty if none does.

    Who quotes one of ours has it elsewhere.
    """
    found = _ALONE.search(comment)
    return found[1] if found else ""


def untouched(comment: str) -> bool:
    """Whether a plain comment with a mark on its last line holds our words only, and nobody wrote into it."""
    mark = mark_alone(comment)
    return bool(mark) and _words_digest(comment[: comment.rindex("[nngrade ")]) == mark[:_HALF]


def marks_in(comment: str) -> Sequence[str]:
    """All marks that a comment holds, plain text or HTML."""
    return _MARK.findall(html.unescape(comment))


def paragraph(comment: str, mark: str) -> str:
    """A comment with its mark as one HTML paragraph, so that it can be found again among others."""
    lines = html.escape(comment, quote=False).split("\n")
    return f"<p>{'<br>'.join(lines)}<br>[nngrade {mark}]</p>"


def merged(before: str, ours: str) -> str:
    """The HTML text ``before`` with ``ours`` in place of our earlier paragraph, or at its end; the rest stays.

    An earlier paragraph into which somebody wrote is theirs by now, and stays too.
    """
    rest = _without_ours(before)
    return ours if not _text(rest) and not _shows(rest) else f"{rest.rstrip()}\n{ours}"


def others(before: str) -> str:
    """What a text holds besides our paragraph."""
    rest = _without_ours(before)
    return _text(rest) or ("-" if _shows(rest) else "")


def _without_ours(before: str) -> str:
    return _OURS.sub(lambda found: "" if _is_untouched(found) else found[0], before)


def _is_untouched(found: re.Match[str]) -> bool:
    return _words_digest(html.unescape(_LAYOUT.sub(" ", found["words"]))) == found["mark"].lower()[:_HALF]


def _words_digest(words: str) -> str:
    """Of letters and digits only: platforms and their editors move blanks, signs and line ends about."""
    letters = "".join(filter(str.isalnum, unicodedata.normalize("NFKC", words)))
    return hashlib.sha256(letters.encode("utf-8", "surrogatepass")).hexdigest()[:_HALF]


def _shows(markup: str) -> bool:
    """Whether there is something to see without words: a picture, a film."""
    return re.search(r"<(?:img|audio|video|iframe|object|embed|svg|math)\b", markup, re.IGNORECASE) is not None


def _text(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", markup)).split())
