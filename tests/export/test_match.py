"""Whose row is it: by one kind of id, never by name."""

from __future__ import annotations

import pytest

from nngrade.entries import ID_KINDS, IdKind, Person
from nngrade.errors import UsageError
from nngrade.export.match import Known, kind_name, leftovers, match_people, same_id, strangers

KINDS: tuple[IdKind, ...] = ("moodle_participant", "student_id", "email")


def known(*rows: tuple[str, str]) -> list[Known]:
    """Rows with a participant's cell and a name."""
    return [Known(n, n + 1, {"moodle_participant": ident}, name) for n, (ident, name) in enumerate(rows, 1)]


def somebody(number: str, name: str, **ids: str) -> Person:
    """A person with a participant number."""
    return Person(f"p{number}", name, {"moodle_participant": number, **ids})  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("email", "Kim@Example.ac.kr ", "kim@example.ac.kr"),
        ("login", "#Kim", "kim"),
        ("moodle_participant", "Participant 12", "12"),
        ("moodle_participant", "참가자12", "012"),
        ("student_id", "#00123", "00123"),
        ("student_id", "A123", "a123"),
        ("student_id", "\u1100\u1161123", "가123"),
        ("login", "Jose\u0301", "jos\u00e9"),
    ],
)
def test_same(kind: IdKind, left: str, right: str) -> None:
    """Two writings of one id."""
    assert same_id(kind, left) == same_id(kind, right) != ""


def test_not_the_same() -> None:
    """Leading zeros of a student number count, and words are no participant number."""
    assert same_id("student_id", "0123") != same_id("student_id", "123")
    assert same_id("moodle_participant", "Kim") == ""


def test_both_sides_left_over() -> None:
    """Who is only in the results, and who only in the template."""
    people = [somebody("1", "가"), somebody("9", "나")]
    match = match_people(people, known(("1", "가"), ("2", "다")), "f", KINDS)
    assert match.rows.keys() == {"p1"}
    assert leftovers(match, people) == (["나"], ["다"])


def test_who_is_left_over_has_an_id_beside_a_name_that_two_have() -> None:
    """Also where the other one has found a partner, in the results or in the file; a row without an id has its line."""
    people = [somebody("1", "가"), somebody("9", "가"), somebody("8", "")]
    match = match_people(people, known(("1", "다"), ("2", "다"), ("", "다"), ("4", "")), "f", KINDS)
    assert leftovers(match, people) == (["가 (p9)", "p8"], ["다 (2)", "다 (4)", "4"])


def test_never_by_name() -> None:
    """Equal names are nobody's id."""
    with pytest.raises(UsageError, match="Nobody of the results is in 'f'"):
        match_people([somebody("9", "가")], known(("1", "가")), "f", KINDS)


def test_first_kind_that_matches() -> None:
    """Kinds are tried in the platform's order; the first by which somebody is found decides."""
    rows = [Known(1, 2, {"moodle_participant": "1", "email": "a@x"})]
    assert match_people([somebody("5", "가", email="A@x")], rows, "f", KINDS).kind == "email"


def test_folder_names_when_asked() -> None:
    """A person who is known by a folder's name only is found by it when a kind is asked for."""
    rows = [Known(1, 2, {"student_id": "2026"})]
    people = [Person("2026", "2026")]
    assert match_people(people, rows, "f", ("student_id",), "student_id").rows
    with pytest.raises(UsageError, match="The results know none of the ids"):
        match_people(people, rows, "f", ("student_id",))


@pytest.mark.parametrize("kind", ID_KINDS)
def test_kinds_have_words(kind: IdKind) -> None:
    """What is said to a teacher names an id in words, in both languages."""
    with pytest.raises(UsageError) as raised:
        match_people([Person("a", "가", {kind: "1"})], [Known(1, 2, {kind: "2"})], "f", (kind,))
    for said, name in ((raised.value.en, kind_name(kind).en), (raised.value.ko, kind_name(kind).ko)):
        assert name in said
        assert "_" not in said
    assert kind_name(kind).en != kind_name(kind).ko


@pytest.mark.parametrize("twice", ["people", "rows"])
def test_doubles_are_refused(twice: str) -> None:
    """On either side; the message says who."""
    people = [Person("a", "가", {"email": "x@y"}), Person("b", "나", {"email": "X@y" if twice == "people" else "z@y"})]
    rows = [Known(1, 2, {"email": "x@y"}), Known(2, 3, {"email": "x@y" if twice == "rows" else "q@y"})]
    with pytest.raises(UsageError, match=r"x@y \((a, b|f:2, f:3)\)"):
        match_people(people, rows, "f", ("email",))


def test_other_assignment() -> None:
    """The same participant numbers, but other people: the template is of another assignment."""
    people = [somebody("1", "김하늘"), somebody("2", "이민준"), somebody("3", "박지호")]
    rows = known(("1", "이민준"), ("2", "박지호"), ("3", "김하늘"))
    match = match_people(people, rows, "f", KINDS)
    with pytest.raises(UsageError, match="another assignment or class"):
        strangers(match, people, "f")


def test_other_writings_of_a_name() -> None:
    """Order, hyphens and capitals do not matter; a single other name is for the teacher to look at."""
    people = [somebody("1", "Kim Ha-neul"), somebody("2", "이 지은"), somebody("3", "Bo"), somebody("4", "p4")]
    rows = known(("1", "Haneul Kim"), ("2", "지은 이"), ("3", "Bob"), ("4", "Anyone"))
    match = match_people(people, rows, "f", KINDS)
    assert [person.name for person, _ in strangers(match, people, "f")] == ["Bo"]


def test_an_address_that_agrees_is_enough() -> None:
    """Whoever has the same e-mail address may have another name."""
    person = somebody("1", "하늘", email="a@x")
    rows = [Known(1, 2, {"moodle_participant": "1", "email": "a@x"}, "Sky")]
    assert strangers(match_people([person], rows, "f", KINDS), [person], "f") == ()
