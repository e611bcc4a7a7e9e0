"""Pure parts: marks in texts, matching, rubrics."""

from __future__ import annotations

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nngrade.entries import Person
from nngrade.lms.marks import mark_of, marked, marks_in, merged, others, paragraph
from nngrade.lms.matching import match, refuse_strangers
from nngrade.lms.plan import same_grade
from nngrade.lms.remote import Learner
from nngrade.lms.troubles import StopError

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
marks = st.text("0123456789abcdef", min_size=12, max_size=12)
theirs = st.lists(words.map(lambda text: f"<p>{html.escape(text)}</p>"), max_size=3).map("".join)


@given(before=theirs, comment=words, mark=marks, newer=marks)
def test_our_paragraph_is_found_and_replaced(before: str, comment: str, mark: str, newer: str) -> None:
    """Whatever the words: ours is there once, the newest, and what others wrote stays as it was."""
    once = merged(before, paragraph(comment, mark))
    assert mark in marks_in(once)
    twice = merged(once, paragraph(comment, newer))
    assert newer in marks_in(twice)
    assert twice.count("[nngrade ") == before.count("[nngrade ") + paragraph(comment, newer).count("[nngrade ")
    if others(before):
        assert twice.startswith(before.rstrip())


@given(comment=words, mark=marks)
def test_marks_of_plain_comments(comment: str, mark: str) -> None:
    """A plain comment carries its mark."""
    assert marks_in(marked(comment, mark))[-1] == mark


@given(parts=st.lists(st.text(max_size=20), max_size=4), other=st.lists(st.text(max_size=20), max_size=4))
def test_marks_tell_contents_apart(parts: list[str], other: list[str]) -> None:
    """Equal contents have equal marks, and others other ones, however they are cut into parts."""
    assert (mark_of(*parts) == mark_of(*other)) == (parts == other)


@pytest.mark.parametrize(
    ("wanted", "there", "same"),
    [("7.5", 7.5, True), ("7.33", 7.33333, True), ("0", None, False), ("0", 0.0, True), ("7.5", 7.49, False)],
)
def test_same_grades(wanted: str, there: float | None, same: bool) -> None:  # noqa: FBT001  a table
    """Two decimals count; no grade is not zero."""
    assert same_grade(wanted, there) is same


def people(**ids: str) -> list[Person]:
    """One person for each id."""
    return [Person(name, name, {"email": value}) for name, value in ids.items()]


def test_two_people_with_one_id() -> None:
    """An address that two people here share pairs neither, however it is written."""
    found = match(
        people(a="X@x.kr", b="x@X.kr ", c="c@x.kr"),
        [Learner("1", "One", {"email": "x@x.kr"}), Learner("2", "Two", {"email": "c@x.kr"})],
        "email",
    )
    assert [person.id for person, _ in found.pairs] == ["c"]
    assert len(found.doubles) == 1
    assert found.only_here == ()
    assert found.only_there == ()


def test_order_of_a_name_is_no_other_person() -> None:
    """Platforms turn names round; that is no sign of another assignment."""
    here = [Person("a", "하늘 김", {"moodle_participant": "Participant 3"})]
    there: list[Any] = [Learner("9", "김 하늘", {"moodle_participant": "3"})]
    refuse_strangers(match(here, there, "moodle_participant"))
    with pytest.raises(StopError):
        refuse_strangers(match(here, [Learner("9", "이 민준", {"moodle_participant": "3"})], "moodle_participant"))
