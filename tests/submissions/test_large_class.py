"""Work that grows with the class, and not with its square: counted, not timed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from nngrade.course import Course
from nngrade.entries import Person
from nngrade.submissions import matching, people
from nngrade.submissions.nodes import Node
from nngrade.submissions.people import Roster
from nngrade.submissions.sources import read_class

Spread = Callable[..., Path]

SIZE = 60


@contextmanager
def counting(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """A list that grows with each look at an id, or at the name of a file or folder."""
    looks: list[str] = []
    name: Any = Node.name

    def same(value: str, original: Callable[[str], str] = people.same) -> str:
        looks.append(value)
        return original(value)

    def name_of(node: Node) -> str:
        looks.append(node.path)
        return str(name.fget(node))

    with monkeypatch.context() as patch:
        patch.setattr(people, "same", same)
        patch.setattr(matching, "same", same)
        patch.setattr(Node, "name", property(name_of))
        yield looks


@pytest.mark.parametrize("listed", ["s", "r"])
def test_each_person_costs_the_same(
    spread: Spread, course: Course, monkeypatch: pytest.MonkeyPatch, listed: str
) -> None:
    """Twice as many people, all of the roster or none, take no more than twice as many looks at names and ids."""
    counts = []
    for size in (SIZE, 2 * SIZE):
        root = spread({f"s{number}/l1_perceptron/xor.py": b"x = 1\n" for number in range(size)}, f"class{size}")
        roster = Roster(tuple(Person(f"{listed}{number}", f"Name {number}") for number in range(size)))
        with counting(monkeypatch) as looks:
            assert len(read_class(root, course, roster).handed) == size
        counts.append(len(looks))
    assert counts[0] > SIZE
    assert counts[1] <= 2 * counts[0]
