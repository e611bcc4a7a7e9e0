"""The smallest parts of a page that several views share: a sentence in pieces, a verdict mark."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from nngrade.model import Language, Verdict
from nngrade.report.safe_text import paragraph
from nngrade.report.summary import SYMBOLS, verdict_word

_CODE = re.compile(r"`([^`\n]+)`")

_KINDS: Mapping[Verdict, str] = {
    Verdict.PASSED: "ok",
    Verdict.PARTIAL: "part",
    Verdict.FAILED: "miss",
    Verdict.NOT_IMPLEMENTED: "none",
    Verdict.GRADER_ERROR: "ours",
}


@dataclass(frozen=True)
class Span:
    """A piece of a sentence; ``code`` pieces stood between backticks."""

    text: str
    code: bool


Prose = tuple[Span, ...]


@dataclass(frozen=True)
class Mark:
    """A verdict: symbol, word and style class."""

    symbol: str
    word: str
    kind: str


def prose(raw: str) -> Prose:
    """A message cut into words and code."""
    pieces = _CODE.split(paragraph(raw))
    return tuple(Span(piece, code=index % 2 == 1) for index, piece in enumerate(pieces) if piece)


def kind(verdict: Verdict) -> str:
    """The style class of a verdict: ok, part, miss, none, ours, or stop for all that did not come to an end."""
    return _KINDS.get(verdict, "stop")


def mark(verdict: Verdict, language: Language) -> Mark:
    """The verdict as symbol, word and style class."""
    return Mark(SYMBOLS[verdict], verdict_word(verdict)[language], kind(verdict))
