"""What reaches the screen: colours, widths, symbols and encodings of standard output and standard error."""

from __future__ import annotations

import codecs
import contextlib
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import click

from nngrade.cli.language import can_show, say
from nngrade.model import Text, Verdict
from nngrade.report.cells import cell_len, wrap
from nngrade.report.summary import SYMBOLS
from nngrade.report.terminal import ASCII_MARKS, Line, Span, Style

_LOOKS: Mapping[Style, dict[str, Any]] = {
    "good": {"fg": "green"},
    "bad": {"fg": "red"},
    "warn": {"fg": "yellow"},
    "dim": {"dim": True},
    "strong": {"bold": True},
    "code": {"fg": "cyan"},
}
_STAND_INS = {"…": "...", "–": "-", "—": "-", "−": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "·": "-", "×": "x",
              "→": "->", "≤": "<=", "≥": ">=", "≠": "!="}  # fmt: skip


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    """An error handler for encoders: the nearest ASCII characters, else a question mark; never an exception."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(_STAND_INS.get(character, "?") for character in missing), error.end


codecs.register_error("nngrade_stand_in", _stand_in)


def prepare_streams() -> None:
    """From now on a character that the console lacks is replaced, not an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="nngrade_stand_in")


def encoding() -> str:
    """The encoding of standard output."""
    return getattr(sys.stdout, "encoding", None) or "ascii"


def width() -> int:
    """How many cells a line may take; 80 when there is no terminal."""
    columns = shutil.get_terminal_size((80, 24)).columns
    return columns - 1 if os.name == "nt" else columns  # its console breaks a full line and the line end separately


def colourful(stream: Any) -> bool:
    """Whether colours go to this stream: a terminal that can show them, and nobody asked for none."""
    return _is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _is_terminal(stream: Any) -> bool:
    return bool(getattr(stream, "isatty", bool)())  # a stream that the shell closed is None


def marks() -> Mapping[Verdict, str]:
    """The verdicts' symbols, or ASCII characters where the console lacks one of them."""
    return SYMBOLS if can_show("".join(SYMBOLS.values()), encoding()) else ASCII_MARKS


def show(lines: Iterable[Line]) -> None:
    """Print styled lines on standard output."""
    colour = colourful(sys.stdout)
    for line in lines:
        click.echo("".join(_paint(span, colour=colour) for span in line).rstrip(), color=colour)


def show_text(words: Text | str = "", style: Style = "", *, plain: bool = False) -> None:
    """Print a paragraph on standard output, wrapped unless ``plain``."""
    told = words if isinstance(words, str) else say(words)
    show((Span(piece, style),) for piece in (told.split("\n") if plain else wrap(told, min(width(), 80))))


def show_item(label: str, words: str, *, plain: bool = False) -> None:
    """Print an item of a list on standard output; unless ``plain``, its lines hang under each other."""
    show(item(label, words, plain=plain))


def item(label: str, words: str, style: Style = "", *, plain: bool = False) -> list[Line]:
    """The lines of an item of a list, as :func:`show_item` prints them."""
    pieces = [words] if plain else wrap(words, max(min(width(), 80) - cell_len(label), 10))
    starts = [label, *[" " * cell_len(label)] * (len(pieces) - 1)]
    return [(Span(start), Span(piece, style)) for start, piece in zip(starts, pieces, strict=True)]


def show_error(words: Text, style: Style = "bad") -> None:
    """Print a message on standard error, wrapped when that is a terminal."""
    told = say(words)
    pieces = wrap(told, min(width(), 80)) if _is_terminal(sys.stderr) else [told]
    for piece in pieces:
        click.echo(_paint(Span(piece, style), colour=colourful(sys.stderr)), err=True, color=colourful(sys.stderr))


def show_document(data: str) -> None:
    """Print a document on standard output as it is: UTF-8 on every console."""
    click.echo(data.encode("utf-8", "backslashreplace"), nl=False)


@contextlib.contextmanager
def waiting(*, wanted: bool = True) -> Iterator[Waiting]:
    """A :class:`Waiting` whose line is gone however this ends; it stays silent where no line can be taken away."""
    line = Waiting(wanted=wanted and _is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb" and os.name != "nt")
    try:
        yield line
    finally:
        line.clear()


class Waiting:
    """A line that tells what is going on, and is gone when there is something to show."""

    def __init__(self, *, wanted: bool) -> None:
        self._wanted = wanted
        self._shown = False

    def tell(self, words: Text) -> None:
        """Show ``words`` on a line of their own until :meth:`clear`."""
        if self._wanted:
            self.clear()
            line = wrap(say(words), max(width() - 1, 2))[0]
            click.echo(_paint(Span(line, "dim"), colour=colourful(sys.stdout)), nl=False, color=True)
            self._shown = True

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            click.echo("\r\x1b[K", nl=False, color=True)
            self._shown = False


def _paint(span: Span, *, colour: bool) -> str:
    return click.style(span.text, **_LOOKS[span.style]) if colour and span.style and span.text else span.text
