"""Korean particles fit the value in front of them, where its last sound can be known."""

from __future__ import annotations

import unicodedata

import pytest

from nngrade.model import Text
from nngrade.particles import FORMS, fitted, ordinal
from nngrade.texts import filled

ALL = " ".join(f"{{x}}{form}" for form in FORMS)
VOWEL = "를 는 가 와 로 라 여야"
CONSONANT = "을 은 이 과 으로 이라 이어야"
RIEUL = "을 은 이 과 로 이라 이어야"


@pytest.mark.parametrize(
    ("value", "particles"),
    [
        ("과제", VOWEL),
        ("반", CONSONANT),
        ("교실", RIEUL),
        (unicodedata.normalize("NFD", "반"), CONSONANT),
        (0, CONSONANT),
        (1, RIEUL),
        (2, VOWEL),
        (3, CONSONANT),
        (4, VOWEL),
        (5, VOWEL),
        (6, CONSONANT),
        (7, RIEUL),
        (8, RIEUL),
        (9, VOWEL),
        (10, CONSONANT),
        (100, CONSONANT),
        ("1,000", CONSONANT),
        (536710584, VOWEL),
        (-1, RIEUL),
        (0.25, VOWEL),
        ("1e-05", VOWEL),
        ("(2, 2)", VOWEL),
        ("(1, 1)", RIEUL),
        ("(3,)", CONSONANT),
        ("[0.5, 7]", RIEUL),
        ("--max 10", CONSONANT),
        ("'3'", CONSONANT),
        ("CSV", VOWEL),
        ("JSON", CONSONANT),
        ("XOR", RIEUL),
        ("ID", VOWEL),
    ],
)
def test_known_sounds(value: object, particles: str) -> None:
    """Hangul by its final consonant, numbers and abbreviations as they are read aloud."""
    said = fitted(ALL, {"x": value}).format(x=value)
    assert said == " ".join(f"{value}{particle}" for particle in particles.split())


@pytest.mark.parametrize(
    "value",
    ["softmax", "relu, softmax", "l0_warmup/xor.py", "x1", "model.fit()", "()", "", "None", "3/4", "23:59", "W_XOR"],
)
def test_unknown_sounds_keep_the_double_form(value: str) -> None:
    """Nobody can know how an English word, code or a path is read."""
    assert fitted(ALL, {"x": value}) == ALL


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ('"{x}"을(를) `{x}`은(는)', '"4"를 `4`는'),
        ("{x!r}을(를) {x:>3}을(를)", "'4'를   4를"),
        ("이름({x})이(가) {x} 은(는)", "이름(4)이(가) 4 은(는)"),
        ("{{x}}을(를) {x}", "{x}을(를) 4"),
    ],
)
def test_which_forms_are_decided(template: str, said: str) -> None:
    """Those behind a placeholder or the quotation mark that closes it; brackets belong to the noun before them."""
    assert fitted(template, {"x": "4"}).format(x="4") == said


def test_values_are_never_touched() -> None:
    """What looks like a double form in somebody's file name stays as it is."""
    words = filled(Text("{file} {x}", "{file}은(는) {x}을(를)"), {"file": "4을(를)", "x": "3은(는)"})
    assert words == Text("4을(를) 3은(는)", "4을(를)은 3은(는)을")


def test_values_in_both_languages() -> None:
    """A value that is a text itself decides by its Korean."""
    kind = Text("student number", "학번")
    assert filled(Text("by {kind}", "{kind}(으)로"), {"kind": kind}) == Text("by student number", "학번으로")


@pytest.mark.parametrize(("number", "said"), [(1, "첫 번째"), (2, "두 번째"), (10, "열 번째"), (11, "11번째")])
def test_ordinals(number: int, said: str) -> None:
    """Native numerals, as people say them."""
    assert ordinal(number) == said
