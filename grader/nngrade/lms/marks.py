"""The mark at the end of each comment of ours: which comment is it, and is it still the right one?"""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Sequence

_MARK = re.compile(r"\[nngrade ([0-9a-f]{12})\]")
_OURS = re.compile(r"<p\b[^>]*>(?:(?!</p>).)*\[nngrade [0-9a-f]{12}\]\s*</p>", re.IGNORECASE | re.DOTALL)


def mark_of(*parts: str) -> str:
    """Twelve hexadecimal digits that these parts always give."""
    return hashlib.sha256(json.dumps(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def marked(comment: str, mark: str) -> str:
    """A comment with its mark on a line of its own, as plain text."""
    return f"{comment}\n\n[nngrade {mark}]"


def marks_in(comment: str) -> Sequence[str]:
    """All marks that a comment holds, plain text or HTML."""
    return _MARK.findall(html.unescape(comment))


def paragraph(comment: str, mark: str) -> str:
    """A comment with its mark as one HTML paragraph, so that it can be found again among others."""
    lines = html.escape(comment, quote=False).split("\n")
    return f"<p>{'<br>'.join(lines)}<br>[nngrade {mark}]</p>"


def merged(before: str, ours: str) -> str:
    """The HTML text ``before`` with ``ours`` in place of our earlier paragraph, or at its end; the rest stays."""
    rest = _OURS.sub("", before)
    return ours if not _text(rest) and "<img" not in rest.lower() else f"{rest.rstrip()}\n{ours}"


def others(before: str) -> str:
    """What a text holds besides our paragraph."""
    return _text(_OURS.sub("", before))


def _text(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", markup)).split())
