"""Lists of people for one line."""

from __future__ import annotations

from nngrade.entries import Person
from nngrade.export.listing import called, listed


def test_names_are_told_apart() -> None:
    """Names hold commas, so semicolons stand between them."""
    assert listed(["Lee, Minjun", "Kim, Haneul"]).en == "Lee, Minjun; Kim, Haneul"


def test_how_many_more() -> None:
    """Who does not fit is counted, in both languages."""
    names = [f"p{number}" for number in range(30)]
    assert listed(names).en == "p0; p1; p2; p3; p4; p5; p6; p7; and 22 more people"
    assert listed(names, 3).ko == "p0; p1; p2; 외 27명"
    assert listed(names[:8]).en.endswith("; p7")


def test_a_name_that_two_have_does_not_stand_alone() -> None:
    """Whoever has it; who has no name is called by the id."""
    kim, other, lee, nobody = Person("k", "Kim"), Person("k2", "Kim"), Person("l", "Lee"), Person("n", "")
    assert called([kim, lee, nobody], [kim, other, lee, nobody, Person("n2", "")]) == ["Kim (k)", "Lee", "n"]
    assert called([kim], [kim, lee]) == ["Kim"]


def test_nobody() -> None:
    """A dash says that the list is meant to be empty."""
    assert listed([]).en == "-"


def test_safe_to_look_at() -> None:
    """No control characters, and no endless name."""
    (shown,) = {listed(["\x1b[31m" + "x" * 500]).en}
    assert "\x1b" not in shown
    assert len(shown) < 80
