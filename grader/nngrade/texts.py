"""The engine's own words, in both languages: gettext catalogues, English sentences as message ids.

``text("Your result has shape {got}.", got="(3,)")`` looks up the Korean sentence and fills both.  The compiled
catalogue lies beside its source in ``locale/ko/LC_MESSAGES/``, so a wheel and a checkout behave the same.
"""

from __future__ import annotations

import functools
import gettext
import os
from collections.abc import Mapping
from pathlib import Path

from nngrade.model import Language, Text
from nngrade.particles import fitted

_LOCALE = Path(__file__).parent / "locale"


@functools.cache
def _korean() -> gettext.NullTranslations:
    return gettext.translation("nngrade", _LOCALE, languages=["ko"])


def text(message: str, /, **values: object) -> Text:
    """Both languages of ``message``, an English format string that stands in the catalogue, with ``values`` filled in.

    A value that is a :class:`Text` itself is filled in per language.
    """
    if not values:
        return _constant(message)
    return filled(Text(en=message, ko=_korean().gettext(message)), values)


@functools.cache
def _constant(message: str) -> Text:
    """A message without values: a report holds the same few, many times."""
    return Text(en=message, ko=_korean().gettext(message))


def join(parts: list[Text], separator: str = " ") -> Text:
    """Several texts one after another."""
    return Text(en=separator.join(p.en for p in parts), ko=separator.join(p.ko for p in parts))


def filled(template: Text, values: Mapping[str, object]) -> Text:
    """Both format strings of ``template`` with ``values``; Korean particles behind a value are made to fit it.

    Raises:
        KeyError: for a placeholder without a value.
    """
    english, korean = _spoken(values, "en"), _spoken(values, "ko")
    return Text(en=template.en.format(**english), ko=fitted(template.ko, korean).format(**korean))


def _spoken(values: Mapping[str, object], language: Language) -> dict[str, object]:
    return {k: v[language] if isinstance(v, Text) else v for k, v in values.items()}


def default_language(environment: dict[str, str] | None = None) -> Language:
    """The person's language: by the first of LC_ALL, LC_MESSAGES, LANG that is set, else by the system's locale."""
    env = os.environ if environment is None else environment
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if env.get(name):
            return "ko" if env[name].lower().startswith("ko") else "en"
    import locale  # noqa: PLC0415  only reached where the environment says nothing (Windows, launchers)

    return "ko" if (locale.getlocale()[0] or "").lower().startswith(("ko", "korean")) else "en"
