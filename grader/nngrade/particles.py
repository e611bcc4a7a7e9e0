"""Korean particles behind inserted values: "10을", "4를", "(2, 2)여야" instead of the written double form "을(를)".

A Korean template keeps the usual double form right behind a placeholder, or behind the quotation mark that closes it:
``{file}을(를)``, ``"{name}"은(는)``.  :func:`fitted` puts the form there that the value's last sound asks for, where
that can be known: Hangul, a number, an abbreviation in capitals.  Behind anything else (an English word, code, a path)
the double form stays.  Behind words in brackets the particle goes with the noun before them, which the template names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

# Double form -> (behind a vowel, behind a consonant).
FORMS: Mapping[str, tuple[str, str]] = {
    "을(를)": ("를", "을"),
    "은(는)": ("는", "은"),
    "이(가)": ("가", "이"),
    "과(와)": ("와", "과"),
    "(으)로": ("로", "으로"),
    "(이)라": ("라", "이라"),
    "이어야(여야)": ("여야", "이어야"),
}
_PLACE = re.compile(
    r"(?<!\{)(?P<value>\{[^{}]+\})(?P<closing>[\"'`]*)(?P<form>" + "|".join(map(re.escape, FORMS)) + ")"
)
_NUMBER = re.compile(r"(?:^|[\s(\[,=\"'])[-+]?[0-9][0-9.,]*(?:e[-+]?[0-9]+)?$")
_CAPITALS = re.compile(r"(?:^|[^\w.])[A-Z]+$")
_DIGITS = dict(zip("0123456789", "영일이삼사오육칠팔구", strict=True))
_LETTERS = {"L": "엘", "M": "엠", "N": "엔", "R": "알"}  # the names of all others end in a vowel
_FIRST, _LAST = 0xAC00, 0xD7A3  # the Hangul syllables, with each of 28 endings in turn
_ENDINGS, _NONE, _RIEUL = 28, 0, 8
_ORDINALS = ("첫", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열")


def fitted(template: str, values: Mapping[str, object]) -> str:
    """``template``, still to be formatted with ``values``, with its double forms decided where that can be."""

    def decided(place: re.Match[str]) -> str:
        ending = _ending(place["value"].format(**values))
        if ending is None:
            return place[0]
        vowel, consonant = FORMS[place["form"]]
        open_ended = ending == _NONE or (ending == _RIEUL and place["form"] == "(으)로")
        return place["value"] + place["closing"] + (vowel if open_ended else consonant)

    return _PLACE.sub(decided, template)


def ordinal(number: int) -> str:
    """The number in "the first, second, ... one": "첫 번째"; digits from 11 on."""
    return f"{_ORDINALS[number - 1]} 번째" if 0 < number <= len(_ORDINALS) else f"{number}번째"


def _ending(value: str) -> int | None:
    """The number of the final consonant in ``value``'s last syllable as it is read; 0 is none, None is unknown."""
    said = unicodedata.normalize("NFC", value).rstrip("\"'`)]},.")
    last = said[-1:]
    if _NUMBER.search(said):
        last = _DIGITS.get(last, "")
    elif _CAPITALS.search(said):
        last = _LETTERS.get(last, "에")
    return (ord(last) - _FIRST) % _ENDINGS if last and _FIRST <= ord(last) <= _LAST else None
