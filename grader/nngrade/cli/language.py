"""The language of this run, and click's own words in it."""

from __future__ import annotations

import contextlib
import gettext
import os
from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from pathlib import Path

from nngrade.model import LANGUAGES, Language, Text
from nngrade.texts import default_language

_LANGUAGE: ContextVar[Language] = ContextVar("language", default="en")
_ASKED: ContextVar[bool] = ContextVar("asked", default=False)
_LOCALE = Path(__file__).parents[1] / "locale"


def language() -> Language:
    """The language of this run."""
    return _LANGUAGE.get()


def say(words: Text) -> str:
    """``words`` in the language of this run."""
    return words[_LANGUAGE.get()]


def option() -> str:
    """What to add to a command that we suggest, so that it speaks the language that this run was asked to speak."""
    return f" --lang {_LANGUAGE.get()}" if _ASKED.get() else ""


def choose(arguments: Sequence[str], encoding: str) -> tuple[Language, bool]:
    """The language that ``--lang`` asks for, anywhere among the arguments, else the person's; and whether it was asked.

    Help and error messages are written before click has read every option, so this looks at the raw arguments.  A
    console whose ``encoding`` has no Korean gets English unless Korean was asked for.
    """
    options = list(arguments[: arguments.index("--")] if "--" in arguments else arguments)
    values = [*options[1:], ""]
    asked = [value if o == "--lang" else o[7:] for o, value in zip(options, values, strict=False) if o[:6] == "--lang"]
    for known in LANGUAGES:
        if asked and asked[-1] == known:
            return known, True
    chosen = default_language()
    return (chosen if can_show("가", encoding) else "en"), False


def can_show(characters: str, encoding: str) -> bool:
    """Whether an encoding has these characters."""
    try:
        characters.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


@contextlib.contextmanager
def speaking(chosen: Language, *, asked: bool = False) -> Iterator[None]:
    """Everything inside is said in ``chosen``; click's words come from the catalogue ``click`` beside our own.

    click asks gettext's current domain, in the language that the environment names; both are put back afterwards.
    """
    token, mark = _LANGUAGE.set(chosen), _ASKED.set(asked)
    domain, environment = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain("click", str(_LOCALE))
    gettext.textdomain("click")
    os.environ["LANGUAGE"] = chosen
    try:
        yield
    finally:
        gettext.textdomain(domain)
        os.environ.pop("LANGUAGE", None)
        if environment is not None:
            os.environ["LANGUAGE"] = environment
        _LANGUAGE.reset(token)
        _ASKED.reset(mark)
