"""The plain CSV: formulas are harmless, in ids too."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nngrade.entries import Entry, Person, State
from nngrade.export.grades import Final
from nngrade.export.plain import grades_csv

FORMULAS = tuple("=+-@\t\r\n＝＋－＠")


def read(raw: bytes) -> list[dict[str, str]]:
    """What a spreadsheet reads."""
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_everybody(finals: Sequence[Final]) -> None:
    """States are told apart, zero is a grade, only ids that somebody has are columns."""
    rows = read(grades_csv(finals, {"kim": "a\nb"}, "en"))
    assert [(row["id"], row["state"], row["grade"], row["max"]) for row in rows] == [
        ("choi", "excused", "", "100"),
        ("jung", "missing", "", "100"),
        ("kim", "graded", "75", "100"),
        ("lee", "graded", "100", "100"),
        ("park", "graded", "0", "100"),
    ]
    assert rows[2]["comment"] == "a; b"
    assert rows[0]["name"] == "'=cmd|'x'!A1"
    assert "moodle_user_id" not in rows[0]
    assert rows[2]["student_id"] == "20260001"


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0"), max_size=20), st.text(max_size=20))
def test_any_id_and_name(entry: Callable[..., Entry], ident: str, name: str) -> None:
    """No cell of a person's begins as a formula does, not even after spaces."""
    person = Person(ident or "p", name, {"student_id": ident or "x", "login": name})
    submitted = entry(3, submitted=ident)
    final = Final(person, State.GRADED, Decimal(1), Decimal(2), submitted)
    (row,) = read(grades_csv([final], {person.id: name}, "ko"))
    for column in ("id", "name", "student_id", "submitted", "comment"):
        assert not row[column].lstrip().startswith(FORMULAS)


@pytest.mark.parametrize("ident", ["20260001", "kim@example.ac.kr", "김하늘", "Participant 3", "kim-seoyeon_2"])
def test_real_ids_stay(entry: Callable[..., Entry], ident: str) -> None:
    """An id that is no formula is written as it is."""
    person = Person(ident, "n", {"login": ident})
    (row,) = read(grades_csv([Final(person, State.GRADED, Decimal(1), Decimal(2), entry(3))], {}, "en"))
    assert (row["id"], row["login"]) == (ident, ident)


def test_a_file_name_is_no_formula(entry: Callable[..., Entry]) -> None:
    """In a folder of files the id is the file's name, which a student chose."""
    person = Person('=HYPERLINK("http://x")', "n", {"login": "@SUM(1)"})
    (row,) = read(grades_csv([Final(person, State.GRADED, Decimal(1), Decimal(2), entry(3))], {}, "en"))
    assert row["id"] == '\'=HYPERLINK("http://x")'
    assert row["login"] == "'@SUM(1)"
