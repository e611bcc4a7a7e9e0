"""The plain CSV: formulas are harmless, ids are not touched."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nngrade.entries import Entry, Person, State
from nngrade.export.grades import Final
from nngrade.export.plain import grades_csv


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
    """Ids come back as they are; no name begins as a formula does."""
    person = Person("p", name, {"student_id": ident or "x"})
    (row,) = read(grades_csv([Final(person, State.GRADED, Decimal(1), Decimal(2), entry(3))], {"p": name}, "ko"))
    assert row["student_id"] == (ident or "x")
    assert not row["name"].startswith(tuple("=+-@\t\r\n＝＋－＠"))
    assert not row["comment"].startswith(tuple("=+-@\t\r\n＝＋－＠"))
