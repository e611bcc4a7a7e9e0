"""Pure parts: marks in texts, matching, rubrics."""

from __future__ import annotations

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nngrade.entries import Person
from nngrade.lms.marks import mark_alone, mark_of, marked, marks_in, merged, others, paragraph, untouched
from nngrade.lms.matching import match, without_strangers
from nngrade.lms.plan import same_grade
from nngrade.lms.remote import Learner
from nngrade.lms.troubles import StopError

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
reports = st.text("0123456789abcdef", max_size=4)
pieces = st.one_of(
    words.map(lambda said: f"<p>{html.escape(said)}</p>"),
    words.map(lambda said: f"<p>{html.escape(said)}"),
    words.map(lambda said: f"<div>{html.escape(said)}<br>"),
    words,
    words.map(lambda said: f"<p>{html.escape(said)} theirs<br>[nngrade 0123456789ab]</p>"),
    st.just('<p><img src="x.png"></p>'),
)
theirs = st.lists(pieces, max_size=4).map("".join)


@given(before=theirs, comment=words, report=reports, newer=words)
def test_our_paragraph_is_found_and_replaced(before: str, comment: str, report: str, newer: str) -> None:
    """Whatever the words and however they are closed: ours is there once, the newest, and what others wrote stays."""
    first, second = mark_of(comment, report), mark_of(newer, report, "newer")
    once = merged(before, paragraph(comment, first))
    assert first in marks_in(once)
    twice = merged(once, paragraph(newer, second))
    assert second in marks_in(twice)
    assert paragraph(comment, first) not in twice
    if others(before):
        assert twice.startswith(before.rstrip())


@pytest.mark.parametrize(
    ("edit", "stays"),
    [
        (("<p>", "<p>Come and see me on Monday.<br>"), "Monday"),
        (("<br>[nngrade", "<br>But 7 is fair.<br>[nngrade"), "fair"),
        (("]</p>", "]<br>Signed, K.</p>"), "Signed"),
        (("<p>", '<p><img src="circle.png">'), "circle"),
        (("<p>", "<p>Without an end tag\n<p>"), "Without"),
        (("<p>", "<div>In a box <p>"), "box"),
    ],
)
def test_words_in_our_paragraph_stay(edit: tuple[str, str], stays: str) -> None:
    """Who wrote into our paragraph, or before it without closing theirs, keeps the words; ours is put below."""
    comment = "Grade: 5\nl1: 5 of 10"
    before = paragraph(comment, mark_of(comment, "r")).replace(*edit, 1)
    ours = paragraph("Grade: 6", mark_of("Grade: 6", "r"))
    after = merged(before, ours)
    assert stays in after
    assert after.endswith(ours)
    assert others(before)
    assert ("Grade: 5" in after) is (stays not in {"Without", "box"})  # where ours was whole, it has made way


def test_editors_may_write_our_paragraph_anew() -> None:
    """Other tags for the same words are still ours."""
    comment = "Grade: 5 <of> 10\n\nl1: 5 & more"
    ours = paragraph(comment, mark_of(comment))
    stored = (
        ours.replace("<p>", '<p dir="ltr" style="text-align: left;">').replace("<br>", "<br />\n").replace("]", "]<br>")
    )
    assert others(stored) == ""
    assert merged(stored, "new") == "new"


@given(comment=words)
def test_marks_of_plain_comments(comment: str) -> None:
    """A plain comment carries its mark alone on its last line, and tells that nobody wrote into it."""
    mark = mark_of(comment)
    said = marked(comment, mark)
    assert mark_alone(said) == mark
    assert untouched(said)
    assert untouched(said.replace("\n", "\r\n") + " \n")
    assert not untouched(f"Sorry!\n{said}")


@pytest.mark.parametrize("quoted", ["> {}", "What is {}?", "{} and then?", "{}\nWhy only 6?", "> Grade: 6\n> {}"])
def test_quoted_marks_are_nobodys(quoted: str) -> None:
    """A mark that does not stand alone on the last line makes no comment ours."""
    assert mark_alone(quoted.format("[nngrade 0123456789ab]")) == ""


texts = st.lists(st.text(max_size=20), min_size=1, max_size=4)


@given(parts=texts, other=texts)
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


@pytest.mark.parametrize(("digits", "same"), [(0, True), (2, True), (3, False), (4, False)])
def test_as_many_decimals_as_were_asked_for_count(digits: int, same: bool) -> None:  # noqa: FBT001  a table
    """--round 4 finds a difference in the third decimal; fewer than two are not asked of a platform."""
    assert same_grade("7.334", 7.33, digits) is same
    assert same_grade("7.3333", 7.33333, digits)
    assert not same_grade("7", 7.3, digits)


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
    assert without_strangers(match(here, there, "moodle_participant"))[1] == ()
    with pytest.raises(StopError):
        without_strangers(match(here, [Learner("9", "이 민준", {"moodle_participant": "3"})], "moodle_participant"))
